import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { desiredRegister, makeOfflinePlan } from '../../scripts/plan/offline-plan.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { reportCodeQuality } from '../../scripts/report/diagnostics/code-quality.ts';
import { reportJunit } from '../../scripts/report/diagnostics/junit.ts';
import { reportTerraformCounts } from '../../scripts/report/plan/terraform-counts.ts';
import { checkRepository } from '../../scripts/rules/engine/check.ts';
import type { Diagnostic } from '../../scripts/text/diagnostic.ts';
import { topOf } from '../../scripts/text/position.ts';
import { argoCheck } from '../support/argo-check.ts';
import { fixtureCases, readFixture, today } from '../support/fixtures.ts';
import { parseXml, type XmlElement } from '../support/xml.ts';

// The shapes are those that GitLab documents: "Code Quality" (Code Quality report format), "Unit test reports" (the elements
// and attributes of JUnit that are read), "Terraform integration in merge requests".

const ajv = new Ajv({ strict: true });
const text = { type: 'string', minLength: 1 };
const isCodeQuality = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    additionalProperties: false,
    properties: {
      description: text,
      check_name: text,
      fingerprint: text,
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          // Relative to the repository, and not beginning with "./".
          path: { type: 'string', pattern: '^(?!/|\\./)' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});
const number = { type: 'integer', minimum: 0 };
const isTerraform = ajv.compile({
  type: 'object',
  required: ['create', 'update', 'delete'],
  additionalProperties: false,
  properties: { create: number, update: number, delete: number },
});

/** What each element of a JUnit report may hold and must say. */
const junitShape: Readonly<
  Record<string, { children: readonly string[]; required: readonly string[]; optional: readonly string[] }>
> = {
  testsuites: { children: ['testsuite'], required: ['name', 'tests', 'failures', 'errors', 'time'], optional: [] },
  testsuite: {
    children: ['testcase'],
    required: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
    optional: [],
  },
  testcase: { children: ['failure', 'system-out'], required: ['classname', 'name', 'file', 'time'], optional: [] },
  failure: { children: [], required: ['message', 'type'], optional: [] },
  'system-out': { children: [], required: [], optional: [] },
};

const cases = (['ok', 'err', 'change'] as const).flatMap((kind) => fixtureCases(kind).map((one) => ({ kind, ...one })));

describe.each(cases)('the reports of $kind/$name', ({ kind, folder }) => {
  const base = kind === 'change' ? readRepository(readFixture(join(folder, 'base'))) : undefined;
  const head = readRepository(readFixture(kind === 'change' ? join(folder, 'head') : folder));
  const diagnostics = checkRepository(head, { today, argoCheck, base });
  const shownText = kind === 'ok' ? '' : readFileSync(join(folder, 'expected.txt'), 'utf8');

  it('have the documented shapes', () => {
    const issues: unknown = JSON.parse(reportCodeQuality(diagnostics));
    expect(isCodeQuality(issues), ajv.errorsText(isCodeQuality.errors)).toBe(true);
    const prints = (issues as readonly { readonly fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(diagnostics.length);
    const tests = junitTests(reportJunit(diagnostics, head.files));
    expect(new Set(tests.map(({ attributes }) => attributes['name'])).size).toBe(tests.length);
  });

  it('say what the text says', () => {
    const failed = junitTests(reportJunit(diagnostics, head.files)).flatMap(({ children }) => children);
    for (const { text: said } of failed) for (const block of said.split('\n\n')) expect(shownText).toContain(block);
    const issues = JSON.parse(reportCodeQuality(diagnostics)) as readonly { readonly description: string }[];
    for (const { description } of issues) expect(shownText).toContain(description.split('; ')[0]);
    const plural = diagnostics.some(({ severity }) => severity === 'error');
    expect(failed.some(({ name }) => name === 'failure')).toBe(plural);
  });
});

describe('the reports of one finding', () => {
  const at = { file: 'clusters/prod.yaml', start: { line: 2, column: 1 }, end: { line: 2, column: 5 } };
  const finding: Diagnostic = {
    ruleId: 'unique-api-server',
    severity: 'error',
    message: 'API server "https://a" is already registered as "lab"',
    hint: 'correct the address',
    related: [
      { at: { ...topOf('clusters/lab.yaml'), start: { line: 6, column: 14 } }, message: 'first registered here' },
    ],
    at,
  };
  const moved = { ...finding, at: { ...at, start: { line: 9, column: 3 }, end: { line: 9, column: 7 } } };
  const files = [{ path: 'clusters/prod.yaml', text: 'a:\nb: 1\n' }];

  it('name the second place and the way out in the description', () => {
    const [issue] = JSON.parse(reportCodeQuality([finding]));
    expect(issue).toEqual({
      description:
        'API server "https://a" is already registered as "lab"; clusters/lab.yaml:6:14: first registered here; hint: correct the address',
      check_name: 'unique-api-server',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'blocker',
      location: { path: 'clusters/prod.yaml', lines: { begin: 2 } },
    });
  });

  it('name the command that fixes it, as Code Quality has no place for a fix, and know it again all the same', () => {
    const [issue] = JSON.parse(reportCodeQuality([finding]));
    const fix = { description: 'write "b"', edits: [{ at, newText: 'b' }] };
    expect(JSON.parse(reportCodeQuality([{ ...finding, fix }]))).toEqual([
      { ...issue, description: `${issue.description}; can be fixed: npm run validate -- --fix` },
    ]);
  });

  it('know a finding again when it moves, and tell it from any other', () => {
    const print = (...diagnostics: readonly Diagnostic[]): readonly string[] =>
      JSON.parse(reportCodeQuality(diagnostics)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(print(moved)).toEqual(print(finding));
    expect(print({ ...finding, hint: 'do something else', severity: 'warning' })).toEqual(print(finding));
    const all = print(
      finding,
      moved,
      { ...finding, ruleId: 'schema' },
      { ...finding, message: 'another' },
      { ...finding, at: { ...at, file: 'clusters/other.yaml' } },
    );
    expect(new Set(all).size).toBe(5);
    expect(all[0]).toBe(print(finding)[0]);
    const names = (diagnostic: Diagnostic): readonly unknown[] =>
      junitTests(reportJunit([diagnostic], files)).map(({ attributes }) => attributes['name']);
    expect(names(moved)).toEqual(names(finding));
  });

  it('show a warning without failing anything', () => {
    const [test, ...others] = junitTests(reportJunit([{ ...finding, severity: 'warning' }], files));
    expect(others).toEqual([]);
    expect(test?.children.map(({ name }) => name)).toEqual(['system-out']);
    const [issue] = JSON.parse(reportCodeQuality([{ ...finding, severity: 'warning' }]));
    expect(issue.severity).toBe('minor');
  });

  it('let no name and no message become markup, and keep secrets to themselves', () => {
    const everything = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
    const hostile = `]]></failure><testcase name="x"/>&amp;&#0;\ud800\ufffe\uffff${everything}`;
    const file = `clusters/"><failure/>\u0000.yaml`;
    const diagnostic = {
      ...finding,
      message: hostile.slice(0, 200),
      hint: hostile.slice(40),
      ruleId: '"<rule>',
      at: { ...at, file },
    };
    const tests = junitTests(reportJunit([diagnostic], [{ path: file, text: `\n${hostile}\n` }]));
    expect(tests).toHaveLength(1);
    expect(tests[0]?.attributes['name']).toContain(']]></failure><testcase name="x"/>&amp;&#0;');
    expect(isCodeQuality(JSON.parse(reportCodeQuality([diagnostic])))).toBe(true);
    const secret = { ...finding, message: 'key "AGE-SECRET-KEY-1Q"' };
    expect(reportJunit([secret], files) + reportCodeQuality([secret])).not.toContain('SECRET-KEY-1Q');
  });
});

describe('the counts for the Terraform widget', () => {
  it.for(fixtureCases('change'))('of change/$name have the documented shape', ({ folder }) => {
    const [base, head] = ['base', 'head'].map((part) =>
      desiredRegister(readRepository(readFixture(join(folder, part)))),
    );
    if (base === undefined || head === undefined) throw new Error('a change has a base and a head');
    const plan = makeOfflinePlan(base, head);
    const counts: unknown = JSON.parse(reportTerraformCounts(plan));
    expect(isTerraform(counts), ajv.errorsText(isTerraform.errors)).toBe(true);
    const { create, update, delete: gone } = counts as Readonly<Record<'create' | 'update' | 'delete', number>>;
    expect(create + update + gone).toBe(plan.changes.length + plan.components.length);
    expect(gone).toBe([...plan.changes, ...plan.components].filter(({ origin }) => origin === undefined).length);
  });
});

/** The tests of a report whose elements, attributes and counts are as they should be. */
function junitTests(report: string): readonly XmlElement[] {
  const root = parseXml(report);
  expect(root.name).toBe('testsuites');
  const check = ({ name, attributes, children }: XmlElement): void => {
    const shape = junitShape[name];
    expect(shape, name).toBeDefined();
    for (const key of shape?.required ?? []) expect(attributes, name).toHaveProperty(key);
    for (const key of Object.keys(attributes))
      expect([...(shape?.required ?? []), ...(shape?.optional ?? [])]).toContain(key);
    for (const child of children) {
      expect(shape?.children).toContain(child.name);
      check(child);
    }
  };
  check(root);
  const [suite] = root.children;
  const tests = suite?.children ?? [];
  for (const { attributes } of [root, suite ?? root]) {
    expect(Number(attributes['tests'])).toBe(tests.length);
    const failures = tests.filter(({ children }) => children.some(({ name }) => name === 'failure'));
    expect(Number(attributes['failures'])).toBe(failures.length);
  }
  return tests;
}
