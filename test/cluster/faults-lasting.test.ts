import { isDeepStrictEqual } from 'node:util';
import { dumpState } from '../support/control-planes-dump.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { beginStory, isLeaseWrite, questionOf, stories, type FaultTrials } from '../support/fault-trials.ts';
import type { Fault, FaultyProxy, ProxiedRequest } from '../support/faulty-proxy.ts';

/** Faults that last, with what a person is told of them; the next request gets the next one. */
const faults: readonly (readonly [fault: Fault, said: string])[] = [
  [{ kind: 'answer', status: 503, reason: 'ServiceUnavailable' }, 'the faulty proxy says 503'],
  [{ kind: 'reset' }, 'the connection was reset'],
  [{ kind: 'truncate', framing: 'chunks' }, 'the response was cut off'],
  [{ kind: 'answer', status: 403, reason: 'Forbidden' }, 'the faulty proxy says 403'],
  [{ kind: 'resetInBody' }, 'the connection was reset'],
  [{ kind: 'answer', status: 429, headers: { 'retry-after': '1' } }, 'the faulty proxy says 429'],
];

/** One request of a story: from its n-th time on the same question gets no good answer any more. */
interface Place {
  readonly question: string;
  readonly time: number;
  readonly fault: Fault;
  readonly said: string;
  readonly exitCode: 3 | 4 | 6;
}

/** The kinds of requests that a story of this file has tried already. */
const tried = new Set<string>();

/** Each kind of request once, whichever cluster it is about, and what is asked again at another step once more. */
function placesOf({ faultless: { requests } }: FaultTrials): readonly Place[] {
  const begin = requests.findIndex(({ method }) => method === 'PATCH');
  const times = new Map<string, number>();
  return requests.flatMap((request, index): Place[] => {
    const question = questionOf(request);
    const time = (times.get(question) ?? 0) + 1;
    times.set(question, time);
    const kind = `${question.replace(/(prod-eu|shanghai|team-a)/, '<name>')} ${time}`;
    if (time > 2 || tried.has(kind)) return [];
    // A deletion or a write of the Lease whose answer alone is lost is found to be done; here it must fail.
    const isFoundOut = request.method === 'DELETE' || isLeaseWrite(request);
    const [fault, said] = faults[isFoundOut ? 0 : tried.size % faults.length] as (typeof faults)[number];
    tried.add(kind);
    return [{ question, time, fault, said, exitCode: exitCodeAt(`${question} ${time}`, index < begin) }];
  });
}

/** What apply does when it reads in vain: before it begins nothing goes on, but for what only removals need. */
function exitCodeAt(question: string, isBefore: boolean): 3 | 4 | 6 {
  if (!isBefore) return 6;
  return /environments 1$|runtimes 1$|nautes\.io [12]$|nautes\.io\/v1alpha1 2$/.test(question) ? 4 : 3;
}

function failingFrom({ question, time, fault }: Place): FaultyProxy['judge'] {
  let times = 0;
  return (request) => (questionOf(request) === question && ++times >= time ? fault : undefined);
}

const isOtherWrite = (request: ProxiedRequest): boolean => request.isWrite && !isLeaseWrite(request);

describe.each(Object.keys(stories) as (keyof typeof stories)[])('%s', (story) => {
  test('a fault that lasts, at any request, loses nothing, and the next run makes up for it', async ({
    register,
    argoCd,
    management,
    host,
    annotate,
  }) => {
    const trials = await beginStory(story, register, { management, host, argoCd });
    const places = placesOf(trials);
    const seen: object[] = [];
    let isFresh = false;
    for (const place of places) {
      // Where nothing was written, the next one finds what the last one found.
      if (!isFresh) await trials.begin();
      isFresh = place.exitCode === 3;
      const faulty = await trials.rerun(failingFrom(place));
      const isTold = `${faulty.stderr}${faulty.stdout}`.includes(place.said);
      if (((await management.lease())?.spec?.holderIdentity ?? '') !== '') await trials.outliveLease();
      const { question, time } = place;
      if (isFresh) {
        const writes = faulty.requests.filter(isOtherWrite).length;
        seen.push({ question, time, exitCode: faulty.exitCode, isTold, writes });
        continue;
      }
      // Whatever happens, what the register declares before and after is never taken away.
      const isKept = (await management.secret('shanghai'))?.data?.['config'] !== undefined;
      const next = await trials.rerun();
      const isSame = isDeepStrictEqual(await dumpState(), trials.dump);
      const writes = (await trials.rerun()).requests.filter(isOtherWrite).length;
      seen.push({ question, time, exitCode: faulty.exitCode, isTold, isKept, next: next.exitCode, isSame, writes });
    }
    const expected = places.map(({ question, time, exitCode }) => {
      const afterwards = exitCode === 3 ? {} : { isKept: true, next: 0, isSame: true };
      return { question, time, exitCode, isTold: true, ...afterwards, writes: 0 };
    });
    expect(seen).toEqual(expected);
    expect(trials.watches()).toEqual([]);
    await annotate(`${seen.length} requests that fail for good`, 'fault');
    await trials.end();
  }, 480_000);
});
