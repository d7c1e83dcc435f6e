import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { callVerb } from '../scripts/cli/run.ts';
import type { Surroundings } from '../scripts/cli/verb.ts';
import { docs } from '../scripts/docs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

it('docs/rules.md says what the rules and their fixtures say, and the catalogue what components/ says', async () => {
  const told: string[] = [];
  const surroundings: Surroundings = {
    environment: {},
    directory: root,
    print: (text) => told.push(text),
    tell: (text) => told.push(text),
    readStandardInput: async () => '',
    colour: false,
    now: () => new Date(0),
    interrupted: new AbortController().signal,
  };
  expect(await callVerb(docs, ['--check'], surroundings), told.join('\n')).toBe(0);
});
