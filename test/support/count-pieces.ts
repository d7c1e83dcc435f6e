import { Session } from 'node:inspector/promises';

/** Beyond what a constant part or the end of a cache may do; a quadratic loop runs sixteen times as often. */
const tolerated = 8;

const session = new Session();

/** From now on every piece of code that is loaded is counted; Node must run such that V8 optimises and drops nothing. */
export async function startCounting(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** The pieces of the kit that run far more than four times as often for four times as many, with how often they do. */
export async function steepPieces(few: number, work: (count: number) => Promise<unknown>): Promise<readonly string[]> {
  const before = await countsOf(() => work(few));
  const after = await countsOf(() => work(4 * few));
  return (
    [...after]
      .map(([piece, count]) => ({ piece, before: before.get(piece) ?? 0, count }))
      // V8 now and then forgets all counts of a function; one that did not run at all before would be no loop.
      .filter((one) => one.before > 0 && one.count > tolerated * Math.max(one.before, few))
      .map((one) => `${one.piece}: ${one.before} → ${one.count}`)
  );
}

/** How often each piece of code runs, by file and place. */
async function countsOf(work: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return new Map(
    result
      .filter(({ url }) => url.includes('/scripts/'))
      .flatMap(({ url, functions }) =>
        functions.flatMap(({ functionName, ranges }) =>
          ranges.map(
            (range) => [`${url} ${functionName} ${range.startOffset}-${range.endOffset}`, range.count] as const,
          ),
        ),
      ),
  );
}
