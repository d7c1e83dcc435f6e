import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const execute = promisify(execFile);
const input = new URL('../../scripts/apply/apply-input.ts', import.meta.url).href;
/** Begins to apply where there is no register, resolves a name, and prints how many threads there are by then. */
const program = `
  import { lookup } from 'node:dns/promises';
  import { readdirSync } from 'node:fs';
  const { withApplyInput } = await import('${input}');
  const call = { directory: '/', environment: {}, tell: () => undefined, keepSecret: () => undefined };
  await withApplyInput(call, {}, async () => undefined).catch(() => undefined);
  await lookup('localhost');
  console.log(readdirSync('/proc/self/task').length);
`;

test.runIf(existsSync('/proc/self/task'))(
  'apply has threads for many names that nobody answers for, unless a person chose their number',
  async () => {
    const threads = async (environment: NodeJS.ProcessEnv): Promise<number> => {
      const env = { PATH: process.env['PATH'], ...environment };
      return Number((await execute(process.execPath, ['--input-type=module', '--eval', program], { env })).stdout);
    };
    const [usual, chosen] = await Promise.all([threads({}), threads({ UV_THREADPOOL_SIZE: '4' })]);
    expect(usual - chosen).toBe(60);
  },
);
