import type { Span } from './position.ts';

/** What a rule found, and where; the engine stamps the rest. */
export interface Finding {
  readonly at: Span;
  /** States a fact: lower case, no full stop, values in double quotes. */
  readonly message: string;
  /** The way out; starts with a verb. */
  readonly hint?: string;
  /** Set where one finding is milder than its rule. */
  readonly severity?: 'warning';
  /** The second place, where two places disagree. */
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
}

/** Errors refuse; warnings are shown. */
export type Severity = 'error' | 'warning';

/** A finding stamped with its rule's id and severity. */
export interface Diagnostic extends Omit<Finding, 'severity'> {
  readonly ruleId: string;
  readonly severity: Severity;
}

/** Whether any of these refuses. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
