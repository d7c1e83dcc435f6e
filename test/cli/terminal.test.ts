import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { describe, expect, it } from 'vitest';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { callVerb } from '../../scripts/cli/run.ts';
import { defineVerb } from '../../scripts/cli/verb.ts';
import { validate } from '../../scripts/validate.ts';
import { recordCall } from '../support/record-call.ts';

/** Every character that does something to a terminal, or to how text on it looks. */
const hostile = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, code) => 0x7f + code),
  ...[0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff],
  ...[0xe0000, 0xe0001, 0xe0041, 0xe007f],
].map((code) => String.fromCodePoint(code));
const visible =
  /^[\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u061b\u061d-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ufefe\uff00-\uffff]*$/;

/** What a verb that says this in every way there is prints and tells. */
async function said(text: string, colour: boolean): Promise<string> {
  const parts: string[] = [];
  for (const run of [
    async (call: { print(text: string): void; tell(text: string): void }) => {
      call.print(text);
      call.tell(text);
      return 0 as const;
    },
    async () => {
      throw new KitError(text, { hint: text, cause: new Error(text) });
    },
    async () => {
      throw new Error(text);
    },
  ])
    await callVerb(defineVerb({ name: 'test', summary: 'Test.', options: {}, run }), [], {
      environment: {},
      directory: '.',
      print: (one) => void parts.push(one),
      tell: (one) => void parts.push(one),
      readStandardInput: async () => '',
      colour,
      now: () => new Date(),
      interrupted: new AbortController().signal,
    });
  return parts.join('\n');
}

describe('what a verb says does nothing to a terminal', () => {
  it.each([false, true])('whatever the text, colours: %s', async (colour) => {
    for (const character of hostile)
      expect(await said(`a${character}b`, colour), JSON.stringify(character)).toMatch(visible);
    for (const sequence of [
      '\u001b[2J',
      '\u001b]0;title\u0007',
      '\u001b[8mhidden',
      '\u001b[31;8m',
      '\r\u001b[K',
      '\u009b2J',
    ])
      expect(await said(sequence, colour), JSON.stringify(sequence)).toMatch(visible);
  });

  it('and keeps the colours of the kit where they are meant', async () => {
    const text = styleText(['bold', 'red'], 'error:', { validateStream: false });
    expect((await said(text, true)).split('\n')[0]).toBe(text);
    expect((await said(text, false)).split('\n')[0]).toBe('\\u001b[1m\\u001b[31merror:\\u001b[39m\\u001b[22m');
  });

  it('and leaves letters of every language alone', async () => {
    for (const text of ['上海', 'می\u200cخواهم', '👩\u200d💻', 'é', 'שלום'])
      expect((await said(text, false)).split('\n')[0]).toBe(text);
  });

  it('and keeps the sections of a job log', async () => {
    const mark = '\u001b[0Ksection_start:1767225600:removing_clusters\r\u001b[0K';
    expect((await said(`${mark}Removing clusters`, false)).split('\n')[0]).toBe(`${mark}Removing clusters`);
  });

  it('and what is JSON stays what it is', async () => {
    const value = { text: hostile.join('') };
    const [first = ''] = (await said(JSON.stringify(value), false)).split('\n');
    expect(JSON.parse(first)).toEqual(value);
  });

  it('also where a path in the index is hostile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nautes-tenant-terminal-'));
    const git = (...args: readonly string[]): void =>
      void execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
    const path = 'a\u001b[2J\r\nno problems.yaml';
    try {
      git('init', '--quiet', '--initial-branch=main');
      execFileSync('mkdir', [join(folder, 'clusters')]);
      for (const [branch, text] of [
        ['main', ''],
        ['one', '1'],
        ['two', '2'],
      ] as const) {
        if (branch !== 'main') git('checkout', '--quiet', '-b', branch, 'main');
        writeFileSync(join(folder, 'clusters', path), text);
        git('add', '--all');
        git('commit', '--quiet', '--message=A change');
      }
      expect(() => git('merge', '--quiet', 'one')).toThrow();
      const { stderr } = await recordCall(validate, ['--staged'], { directory: folder });
      expect(stderr.split('\n')[0]).toBe(
        'error: "clusters/a\ufffd[2J\ufffd\ufffdno problems.yaml" has merge conflicts',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
