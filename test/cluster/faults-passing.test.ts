import { dumpState } from '../support/control-planes-dump.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { beginStory, isLeaseWrite, questionOf, stories, withoutTimes } from '../support/fault-trials.ts';
import type { Fault, FaultyProxy, ProxiedRequest } from '../support/faulty-proxy.ts';

type Matches = (request: ProxiedRequest) => boolean;

const isRead: Matches = ({ method }) => method === 'GET';
const answer = (status: number, reason: string, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  status,
  reason,
  headers,
});

/** Faults that pass, what they can happen to, and how many of them a story has at least. */
const faults: readonly (readonly [name: string, fault: Fault, matches: Matches, atLeast: number])[] = [
  ['429 with Retry-After', answer(429, 'TooManyRequests', { 'retry-after': '3600' }), () => true, 30],
  ['500', answer(500, 'InternalError'), () => true, 30],
  ['503', answer(503, 'ServiceUnavailable'), () => true, 30],
  ['a reset before the server acts', { kind: 'reset' }, () => true, 30],
  ['a reset after the server acted', { kind: 'resetAfter' }, () => true, 30],
  ['a reset in mid-body', { kind: 'resetInBody' }, () => true, 30],
  ['a body shorter than announced', { kind: 'truncate', framing: 'length' }, () => true, 30],
  ['a page of a list or an object cut in the middle', { kind: 'truncate', framing: 'chunks' }, isRead, 15],
  ['an answer to a write cut in the middle', { kind: 'truncate', framing: 'chunks' }, (one) => !isRead(one), 10],
  ['an expired continue token', answer(410, 'Expired'), ({ query }) => query.has('continue'), 2],
  ['a patch that others overtook', answer(409, 'Conflict'), ({ method }) => method === 'PATCH', 5],
];

/** Lets each question fail that matches, and its repetition succeed; the same question asked anew fails again. */
function failingOnce(matches: Matches, fault: Fault): { readonly judge: FaultyProxy['judge']; count: number } {
  const failed = new Set<string>();
  const once = {
    count: 0,
    judge: (request: ProxiedRequest): Fault | undefined => {
      const question = questionOf(request);
      if (!matches(request) || failed.delete(question)) return undefined;
      failed.add(question);
      once.count++;
      return fault;
    },
  };
  return once;
}

/** After these the server has acted, which is another thing for each kind of request: every story meets them. */
const hasActed = ([, { kind }]: (typeof faults)[number]): boolean => kind !== 'answer' && kind !== 'reset';

describe.each(Object.keys(stories) as (keyof typeof stories)[])('%s', (story) => {
  test('every fault that passes, at every request, changes nothing but the number of requests', async ({
    register,
    argoCd,
    management,
    host,
    annotate,
  }) => {
    const trials = await beginStory(story, register, { management, host, argoCd });
    const isFirst = story === Object.keys(stories)[0];
    for (const [name, fault, matches, atLeast] of faults.filter((one) => isFirst || hasActed(one))) {
      const faulty = failingOnce(matches, fault);
      const pauses: number[] = [];
      const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
      const ended = await trials.run(faulty.judge, { patience: { pause } });
      const { exitCode, stdout } = ended;
      expect({ name, exitCode, stdout: withoutTimes(stdout), told: ended.stderr.includes('error') }).toEqual({
        name,
        exitCode: 0,
        stdout: withoutTimes(trials.faultless.stdout),
        told: false,
      });
      expect(faulty.count, name).toBeGreaterThanOrEqual(atLeast);
      expect(Math.max(...pauses, 0), name).toBeLessThanOrEqual(30_000);
      expect(await dumpState(), name).toEqual(trials.dump);
      const again = await trials.rerun();
      expect(again.requests.filter(({ isWrite }) => isWrite).every(isLeaseWrite), name).toBe(true);
      await annotate(`${name}: ${faulty.count} times`, 'fault');
    }
    expect(trials.watches()).toEqual([]);
    await trials.end();
  }, 240_000);
});
