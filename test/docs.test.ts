import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { docs } from '../scripts/docs.ts';
import { recordCall } from './support/record-call.ts';

const directory = fileURLToPath(new URL('..', import.meta.url));

it('docs/rules.md says what the rules and their fixtures say, and the catalogue what components/ says', async () => {
  const { exitCode, stdout, stderr } = await recordCall(docs, ['--check'], { directory });
  expect(exitCode, stdout + stderr).toBe(0);
});
