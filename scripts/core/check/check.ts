import type { Repository } from '../register/repository.ts';
import { rules } from '../rules/index.ts';
import type { Span } from '../text/position.ts';
import type { Diagnostic, Finding } from './diagnostic.ts';
import type { ChangeRule, Rule } from './rule.ts';

/**
 * Runs every rule over the resulting tree and, given a base, every change rule over the step from the base to it.
 * The result is sorted by file, place and rule, whatever the order of the input, and names each cause once.
 */
export function checkRepository(head: Repository, base?: Repository): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const explained = new Set<string>();
  for (const rule of rules)
    for (const finding of findingsOf(rule, head, base)) {
      diagnostics.push({ ...finding, ruleId: rule.id, severity: rule.severity ?? 'error' });
      for (const id of rule.explains ?? [])
        for (const { at } of [finding, ...(finding.related ?? [])]) explained.add(placeOf(id, at));
    }
  return diagnostics.filter(({ ruleId, at }) => !explained.has(placeOf(ruleId, at))).sort(byPlace);
}

function findingsOf(rule: Rule | ChangeRule, head: Repository, base: Repository | undefined): Iterable<Finding> {
  if ('check' in rule) return rule.check(head);
  return base === undefined ? [] : rule.checkChange(base, head);
}

function placeOf(ruleId: string, { file, start }: Span): string {
  return `${ruleId} ${file}:${start.line}:${start.column}`;
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return (
    compareText(left.at.file, right.at.file) ||
    left.at.start.line - right.at.start.line ||
    left.at.start.column - right.at.start.column ||
    compareText(left.ruleId, right.ruleId) ||
    compareText(left.message, right.message)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
