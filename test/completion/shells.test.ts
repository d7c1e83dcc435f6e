import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completion } from '../../scripts/completion.ts';
import { shells, shellScript } from '../../scripts/completion/shell-script.ts';
import { recordCall } from '../support/record-call.ts';

// The shells themselves, in test/fixtures/ok/every-shape, with a kit, a branch and a file whose names try to be commands.

const kit = dirname(dirname(import.meta.dirname));
const owned = mkdtempSync(join(tmpdir(), 'shells-'));
const register = join(owned, 'register');
const branch = `odd-'"$(touch$IFS"touched")\`touch$IFS"touched"\`;&|<>!#%{}`;
const oddKit = join(owned, `it's "$(touch touched)" \\ & kit`);
const entry = join(oddKit, 'nautes-tenant.js');

beforeAll(() => {
  cpSync(join(kit, 'test/fixtures/ok/every-shape'), register, { recursive: true });
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', register, ...args]);
  git('init', '--quiet');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--allow-empty', '--message=Begin');
  git('branch', branch);
  writeFileSync(join(register, 'clusters/$(touch touched).yaml'), '');
  writeFileSync(join(register, 'a file.yaml'), '');
  mkdirSync(oddKit);
  writeFileSync(entry, `import(${JSON.stringify(join(kit, 'bin/nautes-tenant.js'))})`);
  for (const shell of shells) writeFileSync(join(owned, shell), shellScript(shell, [process.execPath, entry]));
});
afterAll(() => rmSync(owned, { recursive: true }));

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** How a shell is started without anybody's settings, and learns of the completion. */
const starts: Readonly<Record<(typeof shells)[number], readonly [command: string, ready: string]>> = {
  bash: [
    'bash --norc --noprofile -i',
    `source ${join(owned, 'bash')}; nautes-tenant() { printf 'got:'; printf '<%s>' "$@"; echo; }`,
  ],
  zsh: [
    'zsh -f -i',
    `autoload -Uz compinit; compinit -D -u; source ${join(owned, 'zsh')}; nautes-tenant() { printf 'got:'; printf '<%s>' "$@"; echo }`,
  ],
  fish: [
    'fish --no-config --private -i',
    `source ${join(owned, 'fish')}; function nautes-tenant; printf 'got:'; printf '<%s>' $argv; echo; end`,
  ],
};

/** Types lines at a terminal once the shell is ready, and says which arguments the command then gets each time. */
async function typed(
  shell: (typeof shells)[number],
  lines: readonly string[],
  signal: AbortSignal,
): Promise<readonly (string | undefined)[]> {
  const [command, ready] = starts[shell];
  const child = spawn('script', ['--quiet', '--return', '--command', `stty cols 500; ${command}`, '/dev/null'], {
    cwd: register,
    env: { PATH: process.env['PATH'], HOME: owned, TERM: 'dumb', XDG_CONFIG_HOME: owned, XDG_DATA_HOME: owned },
    signal,
  });
  const left = [...lines.map((line) => `nautes-tenant ${line}\n`), 'exit\n'];
  let shown = '';
  child.stdin.write(`${ready}; echo re''ady\n`);
  // The next line is typed when the one before has been answered.
  const answers = (): readonly RegExpMatchArray[] => [...shown.matchAll(/got:(<[^\r\n]*>)\r?\n/g)];
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (shown.includes('ready\r\n') && answers().length === lines.length + 1 - left.length)
      child.stdin.write(left.shift() ?? '');
  });
  await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  return answers().map(([, got]) => got);
}

describe('the script', () => {
  it.for(shells)('of %s runs the kit that printed it', async (shell) => {
    const { exitCode, stdout, stderr } = await recordCall(completion, [shell], { directory: kit });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`${process.execPath} ${join(kit, 'bin/nautes-tenant.js')} __complete`);
  });

  it('is there for no other shell', async () => {
    const { exitCode, stdout, stderr } = await recordCall(completion, ['tcsh'], { directory: kit });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'error: there is no completion for "tcsh"\n  hint: name one of bash, zsh, fish\n',
    });
  });
});

/** What bash's own function answers: the last word is being typed, and bash has taken apart what is around "=". */
function bashReplies(...words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  const program = [
    'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))',
    `_nautes_tenant nautes-tenant ${last === '=' ? "''" : '"${COMP_WORDS[COMP_CWORD]}"'} ''`,
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const args = ['--norc', '--noprofile', '-c', program, 'bash', join(owned, 'bash'), 'nautes-tenant', ...words];
  const { stdout, stderr } = spawnSync('bash', args, { cwd: register, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe.skipIf(!isThere('bash'))('the function of bash', () => {
  it.for<readonly [words: readonly string[], expected: readonly string[]]>([
    [['pl'], ['plan']],
    [
      ['adopt', 's'],
      ['shanghai-host', 'shop-build', 'shop-test'],
    ],
    [['plan', '--format', 'js'], ['json']],
    [['plan', '--format', '=', 'js'], ['json']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['apply', '--format', '='],
      ['text', 'json', 'yaml', 'name'],
    ],
    [['explain', 'known-h'], ['known-host']],
    [['plan', '--output', ''], []],
    [['adopt', '$(touch touched)', '`touch touched`'], []],
    [['$(touch touched)', ''], []],
  ])('answers %j', ([words, expected]) => {
    expect(bashReplies(...words)).toEqual(expected);
  });
});

describe.for(shells)('at a terminal with %s', (shell) => {
  const reason = `${shell} and script(1) are not both installed`;
  const lines = [
    ['val\t', '<validate>'],
    ['adopt sha\t--yes', '<adopt><shanghai-host><--yes>'],
    ['plan --format=js\t', '<plan><--format=json>'],
    ['plan --base odd\t', `<plan><--base><${branch}>`],
    ['plan --output a\\ f\t', '<plan><--output><a file.yaml>'],
    ['import a\\ f\t', '<import><a file.yaml>'],
    ['validate --report=clus\tx', '<validate><--report=clusters/x>'],
  ] as const;

  it('what is typed becomes the intended command', async ({ skip, signal }) => {
    if (!isThere(shell) || !isThere('script')) skip(reason);
    const typing = lines.map(([line]) => line);
    expect(await typed(shell, typing, signal)).toEqual(lines.map(([, expected]) => expected));
  });

  it('nothing of what has an odd name is run', ({ skip }) => {
    if (!isThere(shell)) skip(reason);
    expect(existsSync(join(register, 'touched'))).toBe(false);
  });
});

describe('fish', () => {
  it.for<readonly [line: string, expected: readonly string[]]>([
    ['pl', ['plan']],
    ['plan --format=js', ['--format=json']],
    ['adopt s', ['shanghai-host', 'shop-build', 'shop-test']],
    ['adopt "$(touch touched)" (touch touched) --y', ['--yes']],
  ])('answers "%s"', ([line, expected], { skip }) => {
    if (!isThere('fish')) skip('fish is not installed');
    const program = `source ${join(owned, 'fish')}; complete -C $argv[1]`;
    const args = ['--no-config', '--private', '-c', program, `nautes-tenant ${line}`];
    const { stdout, stderr } = spawnSync('fish', args, { cwd: register, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(
      expected.map((word) => expect.stringMatching(new RegExp(`^${word}(\t|$)`))),
    );
  });
});
