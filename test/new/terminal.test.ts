import { spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { TemporaryRepository } from '../support/temporary-repository.ts';

// A real terminal, which script(1) makes, and the real hook, on test/fixtures/ok/every-shape.

let template: TemporaryRepository;
let repository: TemporaryRepository;

beforeAll(async () => {
  template = await TemporaryRepository.make('ok/every-shape');
});
afterAll(() => template.remove());
beforeEach(async () => {
  repository = await template.copy();
});
afterEach(() => repository.remove());

interface Ended {
  readonly exitCode: number | null;
  readonly shown: string;
}

/** Runs `new` at a terminal, and types each text once what is before it was shown. */
async function atTerminal(args: string, typed: readonly (readonly [shown: string, text: string])[]): Promise<Ended> {
  const command = `stty columns 120 rows 40; ${process.execPath} scripts/new.ts ${args}`;
  const environment = { PATH: process.env['PATH'], TERM: 'xterm', NO_COLOR: '1' };
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: repository.folder,
    env: environment,
  });
  const left = [...typed];
  let [shown, seen] = ['', 0];
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    const [next] = left;
    const at = next === undefined ? -1 : shown.indexOf(next[0], seen);
    if (next === undefined || at === -1) return;
    seen = at + next[0].length;
    left.shift();
    child.stdin.write(next[1]);
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, shown };
}

it('a person chooses, reads and says yes, and the command that is printed commits it past the hook', async () => {
  const { exitCode, shown } = await atTerminal('team-a --virtual', [
    ['pipelines, inside a host', '\r'],
    ['Yes', '\r'],
  ]);
  expect(exitCode, shown).toBe(0);
  const next = /^next: (.*?)\r?$/m.exec(shown)?.[1] ?? '';
  expect(next).toBe('git add clusters/team-a.yaml && git commit -m "Register team-a"');
  expect(await repository.must('sh', ['-c', next])).toMatch(/^no problems in \d+ files$/m);
  expect(await repository.git('log', '-1', '--format=%s', '--name-status')).toMatch(
    /^Register team-a\n\nA\tclusters\/team-a.yaml\n$/,
  );
});

it.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
  ['Escape', '\u001b'],
])('%s at a question writes nothing', async (_key, text) => {
  const { exitCode, shown } = await atTerminal('team-a', [['inside a host', text]]);
  expect(shown).toContain('error: the question was left unanswered, and nothing was written');
  expect(exitCode).toBe(2);
  expect(await repository.git('status', '--porcelain')).toBe('');
});
