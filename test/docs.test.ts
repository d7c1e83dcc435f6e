import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { docs } from '../scripts/docs.ts';
import { recordCall } from './support/record-call.ts';

const directory = fileURLToPath(new URL('..', import.meta.url));

it('what is made from other files is up to date: rules, catalogue, compiled schemas', async () => {
  const { exitCode, stdout, stderr } = await recordCall(docs, ['--check'], { directory });
  expect(exitCode, stdout + stderr).toBe(0);
});
