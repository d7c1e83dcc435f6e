import type { Fix } from './fix.ts';
import type { Span } from './position.ts';

/** What is wrong, and the way out. */
export interface Problem {
  /** States a fact: lower case, no full stop, values in double quotes. */
  readonly message: string;
  /** The way out; starts with a verb. */
  readonly hint?: string | undefined;
}

/** What a rule found, and where; the engine stamps the rest. */
export interface Finding extends Problem {
  readonly at: Span;
  /** Set where the line must not be shown, whatever it looks like. */
  readonly isHidden?: true;
  /** Set where the way out is to name a host: only the whole register knows which there are. */
  readonly asksFor?: 'host';
  /** How to correct it without a person, where there is one way only. */
  readonly fix?: Fix;
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
