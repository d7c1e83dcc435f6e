import type { ChangeRule, Rule } from '../rules/engine/rule.ts';
import type { ruleTopics } from '../rules/index.ts';
import { toHarmless } from '../text/words.ts';
import { bestExample, judgedFile, kindOf, type RuleExample } from './rule-example.ts';

/** The page that explains each rule by what must hold, why, and an example with what a user sees. */
export function rulesPage(topics: typeof ruleTopics, examples: readonly RuleExample[]): string {
  const contents = topics.flatMap(({ title, rules }) => [
    `**${title}**`,
    rules.map(({ id, summary }) => `- [${id}](#${id}): ${toMarkdown(summary)}`).join('\n'),
  ]);
  const parts = [
    '# Rules',
    '<!-- prettier-ignore-start -->',
    'Written by `npm run docs` from `scripts/rules/` and `test/fixtures/`; change those instead of this page.',
    'Errors block a change; warnings do not. A rule about a change compares the resulting tree with the base that it would be merged into or committed onto; the other rules check the resulting tree alone.',
    ...contents,
    ...topics.flatMap(({ rules }) => rules).flatMap((rule) => section(rule, bestExample(rule.id, examples))),
    '<!-- prettier-ignore-end -->',
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(rule: Rule | ChangeRule, example: RuleExample | undefined): readonly string[] {
  return [
    `## ${rule.id}`,
    toMarkdown(rule.summary),
    toMarkdown(rule.why),
    `${kindOf(rule)}${example === undefined ? '' : ` Example: [${example.name}](${example.link}).`}`,
    ...(example === undefined ? [] : shown(example)),
  ];
}

/** The file that the report is about, where it can be shown, and the report. */
function shown(example: RuleExample): readonly string[] {
  const { path, text } = judgedFile(example);
  const source = text === undefined ? [] : [`\`${path}\`:`, fenced('yaml', text)];
  return [...source, fenced('text', example.report)];
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${toHarmless(text, { colour: false }).trimEnd()}\n\`\`\``;
}

function toMarkdown(text: string): string {
  return text.replace(/[<*_`]/g, '\\$&');
}
