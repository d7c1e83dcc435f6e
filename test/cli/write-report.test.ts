import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOutput, writeReport } from '../../scripts/cli/write-files.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nautes-tenant-report-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

describe('a report', () => {
  const redact = (text: string): string => text.replaceAll('secret', '***');

  it('is written into a folder that is made for it, masked like all output', async () => {
    expect(await writeReport({ directory, redact }, 'a/b', { 'x.txt': 'a secret' })).toBeUndefined();
    expect(await readFile(join(directory, 'a/b/x.txt'), 'utf8')).toBe('a ***\n');
  });

  it('is not even a folder when there is nothing to tell, or nowhere to', async () => {
    expect(await writeReport({ directory, redact }, 'a', {})).toBeUndefined();
    expect(await writeReport({ directory, redact }, undefined, { 'x.txt': 'a' })).toBeUndefined();
    expect(await readdir(directory)).toEqual([]);
  });

  it('that has no place is reported, not thrown', async () => {
    await writeFile(join(directory, 'a'), 'a file');
    expect(await writeReport({ directory, redact }, 'a', { 'x.txt': 'a' })).toMatch(
      /^"a" could not be created: EEXIST/,
    );
  });

  it('on a disk that takes no more leaves no half of it, nor what it would have replaced', async () => {
    await writeFile(join(directory, 'x.txt'), 'the report of an earlier run\n');
    const module = join(import.meta.dirname, '../../scripts/cli/write-files.ts');
    const program = `
      const { writeReport } = await import(${JSON.stringify(module)});
      const files = { 'x.txt': 'x'.repeat(10_000), 'y.txt': 'y' };
      console.log(await writeReport({ directory: ${JSON.stringify(directory)}, redact: (text) => text }, '.', files));
    `;
    // No file of this process may grow beyond one block.
    const limited = ['-c', 'ulimit -f 1 && exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', program];
    const { stdout } = await promisify(execFile)('sh', limited);
    expect(stdout).toMatch(/^x\.txt and y\.txt could not be written; nothing was changed: E[A-Z]+: .*\n$/);
    expect(await readdir(directory)).toEqual(['x.txt']);
    expect(await readFile(join(directory, 'x.txt'), 'utf8')).toBe('the report of an earlier run\n');
  });
});

describe('a result that has no place', () => {
  it.for([
    ['none/x', 'create its folder and run this again'],
    ['.', 'name another file and run this again'],
  ] as const)('as %s, is printed, with the way to one', async ([file, way]) => {
    const printed: string[] = [];
    const call = { directory, redact: String, print: (text: string) => printed.push(text) };
    const hint = `read the result from standard output, or ${way}`;
    await expect(writeOutput(call as never, file, 'result')).rejects.toMatchObject({ hint });
    expect(printed).toEqual(['result']);
  });
});
