import type { ChangeRule, Rule } from '../rules/engine/rule.ts';
import { toHarmless } from '../text/words.ts';

/** A small register with a mistake, and what the kit says of it. */
export interface RuleExample {
  /** Its folder, relative to the page. */
  readonly link: string;
  readonly name: string;
  readonly report: string;
  /** The files of the resulting tree that are text, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The page that explains each rule by what must hold, why, and an example with what a user sees. */
export function rulesPage(rules: readonly (Rule | ChangeRule)[], examples: readonly RuleExample[]): string {
  const contents = rules.map(({ id, summary }) => `- [${id}](#${id}): ${toMarkdown(summary)}`);
  const parts = [
    '# Rules',
    '<!-- prettier-ignore-start -->',
    'Written by `npm run docs` from `scripts/rules/` and `test/fixtures/`; change those instead of this page.',
    'Errors refuse a change; warnings are shown and let it pass. A rule about a change compares the resulting tree with the base that it would be merged or committed onto; the others judge the resulting tree alone.',
    contents.join('\n'),
    ...rules.flatMap((rule) => section(rule, bestExample(rule.id, examples))),
    '<!-- prettier-ignore-end -->',
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(rule: Rule | ChangeRule, example: RuleExample | undefined): readonly string[] {
  const severity = { error: 'An error', warning: 'A warning', mixed: 'An error or a warning' }[
    rule.severity ?? 'error'
  ];
  const subject = 'checkChange' in rule ? 'about a change' : 'about the resulting tree';
  return [
    `## ${rule.id}`,
    toMarkdown(rule.summary),
    toMarkdown(rule.why),
    `${severity} ${subject}.${example === undefined ? '' : ` Example: [${example.name}](${example.link}).`}`,
    ...(example === undefined ? [] : shown(example)),
  ];
}

/** The file that the report is about, where it can be shown, and the report. */
function shown(example: RuleExample): readonly string[] {
  const path = pathIn(example.report);
  const text = example.files.get(path);
  const source = text === undefined ? [] : [`\`${path}\`:`, fenced('yaml', text)];
  return [...source, fenced('text', example.report)];
}

function pathIn(report: string): string {
  return /^(\S+?):\d+:\d+: /.exec(report)?.[1] ?? '';
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${toHarmless(text, { colour: false }).trimEnd()}\n\`\`\``;
}

/** Of the reports that mention a rule the one that teaches most: of this rule alone, with file, mark and hint, and short. */
function bestExample(id: string, examples: readonly RuleExample[]): RuleExample | undefined {
  const mentioning = examples.filter(({ report }) => report.includes(`[${id}]`));
  const [best] = mentioning
    .map((example) => ({ example, lack: lackOf(example) }))
    .sort((left, right) => left.lack - right.lack || (left.example.name < right.example.name ? -1 : 1));
  return best?.example;
}

function lackOf({ report, files }: RuleExample): number {
  const rulesInIt = new Set(report.match(/(?<= )\[[a-z-]+\]$/gm)).size;
  const missing = [files.has(pathIn(report)), /^ +\| .*\^/m.test(report), report.includes('  hint: ')].filter(
    (has) => !has,
  );
  return (rulesInIt - 1) * 1e6 + missing.length * 1e5 + report.length;
}

function toMarkdown(text: string): string {
  return text.replace(/[<*_`]/g, '\\$&');
}
