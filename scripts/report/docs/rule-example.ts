import type { ChangeRule, Rule } from '../../rules/engine/rule.ts';
import { defined } from '../../text/defined.ts';

/** A small register with a mistake, and what the kit says of it. */
export interface RuleExample {
  /** Its folder, relative to the page. */
  readonly link: string;
  readonly name: string;
  readonly report: string;
  /** The files of the resulting tree that are text, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** How bad it is, and whether a change is judged, as a sentence. */
export function kindOf(rule: Rule | ChangeRule): string {
  const severity = { error: 'An error', warning: 'A warning', mixed: 'An error or a warning' }[
    rule.severity ?? 'error'
  ];
  return `${severity}${'checkChange' in rule ? ' about a change' : ''}.`;
}

/** The file that the report is about, and its text where it can be shown. */
export function judgedFile({ report, files }: RuleExample): { readonly path: string; readonly text?: string } {
  const path = pathIn(report);
  return { path, ...defined({ text: files.get(path) }) };
}

function pathIn(report: string): string {
  return /^(\S+?):\d+:\d+: /.exec(report)?.[1] ?? '';
}

/** Of the reports that mention a rule the one that teaches most: of this rule alone, with file, mark and hint, and short. */
export function bestExample(id: string, examples: readonly RuleExample[]): RuleExample | undefined {
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
