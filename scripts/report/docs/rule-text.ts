import type { ChangeRule, Rule } from '../../rules/engine/rule.ts';
import type { ruleTopics } from '../../rules/index.ts';
import { bestExample, judgedFile, kindOf, type RuleExample } from './rule-example.ts';

/** What a rule requires and why, and a file that breaks it, with the message and the fix. */
export function ruleText(rule: Rule | ChangeRule, examples: readonly RuleExample[]): string {
  const example = bestExample(rule.id, examples);
  return [
    `${rule.id}: ${rule.summary}`,
    rule.why,
    kindOf(rule),
    ...(example === undefined ? [] : exampleParts(example)),
    `docs/rules.md#${rule.id}`,
  ].join('\n\n');
}

function exampleParts(example: RuleExample): readonly string[] {
  const { path, text } = judgedFile(example);
  const source = text === undefined ? [] : [`For example, ${path}:`, indented(text)];
  return [...source, text === undefined ? 'For example:' : 'What you see, with the way out:', indented(example.report)];
}

function indented(text: string): string {
  return text.trimEnd().replaceAll(/^(?=.)/gm, '  ');
}

/** Every rule with what it asks for, by topic. */
export function ruleListText(topics: typeof ruleTopics): string {
  const width = Math.max(...topics.flatMap(({ rules }) => rules).map(({ id }) => id.length));
  const blocks = topics.map(({ title, rules }) =>
    [title, ...rules.map(({ id, summary }) => `  ${id.padEnd(width)}  ${summary}`)].join('\n'),
  );
  return blocks.join('\n\n');
}
