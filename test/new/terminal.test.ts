import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { makeCa, makeClientCertificate } from '../support/certificates.ts';
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
  expect(shown).toContain('error: no answer was given, so nothing was written');
  expect(exitCode).toBe(2);
  expect(await repository.git('status', '--porcelain')).toBe('');
});

it.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
  ['no', 'n'],
])('%s at the last question leaves nothing of a cluster whose kubeconfig is sealed already', async (_key, text) => {
  const { exitCode, shown } = await atTerminal(await hostToWrite(), [['Write it?', text]]);
  expect(shown).toContain('nothing was written');
  expect(exitCode).toBe(2);
  await expectNothingLeft();
});

it('a terminal that is closed at the last question leaves nothing either', async () => {
  const command = `stty columns 120 rows 40; ${process.execPath} scripts/new.ts ${await hostToWrite()}`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: repository.folder,
    env: { PATH: process.env['PATH'], TERM: 'xterm', NO_COLOR: '1' },
    // Held by all that run in the terminal, and by nobody once they have ended.
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const held = child.stdio[3] as Readable;
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (shown.includes('Write it?')) child.kill('SIGKILL');
  });
  await once(held.resume(), 'close');
  expect(shown).toContain('Write it?');
  await expectNothingLeft();
});

/** The arguments for a host, with the file of a kubeconfig beside the repository. */
async function hostToWrite(): Promise<string> {
  const ca = makeCa();
  const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date(Date.now() + 300 * 86_400_000) });
  const credential = { caPem: ca.certificatePem, certificatePem, keyPem };
  const text = toKubeconfigText('default', 'https://203.0.113.7:6443', credential);
  await writeFile(join(dirname(repository.folder), 'tokyo.yaml'), text);
  return 'tokyo --host --kubeconfig ../tokyo.yaml';
}

async function expectNothingLeft(): Promise<void> {
  expect(await repository.git('status', '--porcelain')).toBe('');
  expect((await readdir(repository.path('clusters'))).filter((name) => name.includes('tokyo'))).toEqual([]);
}
