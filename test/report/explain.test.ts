import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kitFolder } from '../../scripts/cli/kit-folder.ts';
import { readRuleExamples } from '../../scripts/docs/rule-examples.ts';
import { explain } from '../../scripts/explain.ts';
import { openGit } from '../../scripts/git/git.ts';
import { ruleText } from '../../scripts/report/docs/rule-text.ts';
import { rules } from '../../scripts/rules/index.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

function call(...args: readonly string[]): Promise<RecordedCall> {
  // From anywhere: the rules and their fixtures are the kit's.
  return recordCall(explain, args, { directory: join(kitFolder, 'docs') });
}

it('a rule is shown with a file that breaks it, its report, and the way out', async () => {
  const { exitCode, stdout } = await call('[name-matches-file]');
  expect(exitCode).toBe(0);
  const page = await readFile(join(kitFolder, 'docs/rules.md'), 'utf8');
  const [, folder = ''] = /^## name-matches-file\n[^]*?Example: \[[^\]]+\]\((.*?)\)/m.exec(page) ?? [];
  const report = await readFile(join(kitFolder, 'docs', folder, 'expected.txt'), 'utf8');
  expect(stdout).toContain(`\n\n${report.trimEnd().replaceAll(/^(?=.)/gm, '  ')}\n\n`);
  expect(stdout).toMatch(/^name-matches-file: metadata\.name is the file name without \.yaml\.\n\n/);
  expect(stdout).toMatch(/\n\nAn error\.\n\nFor example, \S+\.yaml:\n\n {2}\S/);
  expect(stdout).toMatch(/\n\ndocs\/rules\.md#name-matches-file\n$/);
});

it('every rule is shown with what it says and with a hint', async () => {
  const examples = await readRuleExamples(await openGit({ directory: kitFolder, root: kitFolder }));
  for (const rule of rules) {
    const text = ruleText(rule, examples);
    for (const part of [rule.summary, rule.why, `[${rule.id}]\n`, '\n    hint: '])
      expect(text, rule.id).toContain(part);
  }
});

it('without a name all rules are listed by topic', async () => {
  const { stdout } = await call();
  expect(stdout.match(/^ {2}[a-z-]+(?= )/gm)?.map((name) => name.trim())).toEqual(rules.map(({ id }) => id));
  expect(stdout).toMatch(
    /^Files\n {2}file-placement {2,}clusters\/ holds [^]*\n\nCredentials\n {2}kubeconfig-present /,
  );
});

it.each([
  ['knwn-host', '"known-host"'],
  ['port', '"unique-node-port", "vcluster-port-matches"'],
])('%s is answered with near names', async (word, names) => {
  const { exitCode, stderr } = await call(word);
  expect(stderr).toBe(`error: there is no rule "${word}"\n  hint: did you mean ${names}?\n`);
  expect(exitCode).toBe(2);
});

it('a name that is near to none is answered with where the names are', async () => {
  expect((await call('xyz')).stderr).toContain('hint: run "npm run explain" to see them all');
});
