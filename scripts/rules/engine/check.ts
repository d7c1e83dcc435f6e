import type { Repository } from '../../register/repository.ts';
import type { Diagnostic, Finding, Severity } from '../../text/diagnostic.ts';
import type { Span } from '../../text/position.ts';
import { rules } from '../index.ts';
import { withOddCauses } from './odd-causes.ts';
import type { ChangeRule, Occasion, Rule } from './rule.ts';

/**
 * Runs every rule over the resulting tree and, given a base, every change rule over the step from the base to it.
 * The result is sorted by file, place and rule, whatever the order of the input, and names each cause once.
 */
export function checkRepository(head: Repository, occasion: Occasion): readonly Diagnostic[] {
  const { base } = occasion;
  return diagnose(head, (rule) => {
    if ('check' in rule) return rule.check(head, occasion);
    return base === undefined ? [] : rule.checkChange(base, head);
  });
}

/**
 * Runs the change rules alone, over a step between two trees of which the second was judged by itself: what apply does
 * with the step from what was applied. It guards some things by what is registered, which those rules cannot see.
 */
export function checkChange(base: Repository, head: Repository): readonly Diagnostic[] {
  return diagnose(head, (rule) => ('check' in rule || rule.guardedLive === true ? [] : rule.checkChange(base, head)));
}

function diagnose(head: Repository, findingsOf: (rule: Rule | ChangeRule) => Iterable<Finding>): readonly Diagnostic[] {
  const fetched = new Set(head.sources.filter(({ isFetched }) => isFetched === true).map(({ path }) => path));
  const diagnostics: Diagnostic[] = [];
  const explained = new Map<string, Severity>();
  for (const rule of rules)
    for (const finding of findingsOf(rule)) {
      const severity = severityOf(rule, finding, fetched);
      diagnostics.push({ ...finding, ruleId: rule.id, severity });
      for (const id of rule.explains ?? [])
        for (const { at } of [finding, ...(finding.related ?? [])])
          if (explained.get(placeOf(id, at)) !== 'error') explained.set(placeOf(id, at), severity);
    }
  const roots = diagnostics.filter(({ ruleId, at, severity }) => {
    const by = explained.get(placeOf(ruleId, at));
    return by === undefined || (by === 'warning' && severity === 'error');
  });
  return withOddCauses(roots, head.files).toSorted(byPlace);
}

/** What is wrong in a fetched file cannot be corrected here, so it refuses nothing but the change that it forbids. */
function severityOf(rule: Rule | ChangeRule, { at, severity }: Finding, fetched: ReadonlySet<string>): Severity {
  if ('check' in rule && fetched.has(at.file)) return 'warning';
  return severity ?? (rule.severity === 'warning' ? 'warning' : 'error');
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
