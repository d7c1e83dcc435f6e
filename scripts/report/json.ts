import type { Condition } from '../kubernetes/objects/kubernetes-object.ts';
import type { FieldChange } from '../plan/compare/compare-values.ts';
import type { Inventory } from '../plan/inventory.ts';
import type { Applied } from '../plan/outcome.ts';
import { subjectTitle, type Plan } from '../plan/plan.ts';
import { maskSecrets } from '../secrets/secret-text.ts';
import { defined } from '../text/defined.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import type { Span } from '../text/position.ts';

/** A plan in the public shape of docs/formats.md. */
export function reportPlanJson(plan: Plan): string {
  const changes = plan.changes.map(({ action, cluster, shape, fields, origin, components, kubeconfigServer }) => ({
    action,
    cluster,
    shape,
    fields: fields.map(fieldJson),
    ...defined({ origin, kubeconfigServer }),
    components,
  }));
  const components = plan.components.map(({ action, component, fields, origin, clusters, losing }) => ({
    action,
    component,
    fields: fields.map(fieldJson),
    ...defined({ origin }),
    clusters,
    losing,
  }));
  const { notCompared = [], belowMinimum = [], absentKinds = [], unreadKinds = [], unchanged } = plan;
  const findings = {
    ...refusedJson(plan),
    notCompared,
    belowMinimum,
    absentKinds,
    unreadKinds,
    unchanged: unchanged.length,
    ...defined({ leftOut: plan.leftOut }),
  };
  return JSON.stringify({ changes, components, ...findings }, undefined, 2);
}

/** The public shape names clusters and components in one list. */
function refusedJson(plan: Plan): object {
  return {
    blocked: plan.blocked.map(({ subject, reasons }) => ({ cluster: subjectTitle(subject), reasons })),
    drift: plan.drift.map(subjectTitle),
  };
}

/** A change of a field in the public shape, where null is no value. */
export function fieldJson({ path, from, to }: FieldChange): object {
  return { path, from: from ?? null, to: to ?? null };
}

/**
 * The public JSON shape of `validate` (docs/formats.md): every diagnostic with its place, lines and columns counted
 * from one and ends exclusive, the number of files that were read, and what was fixed.
 */
export function reportDiagnosticsJson(
  diagnostics: readonly Diagnostic[],
  files: readonly unknown[],
  fixed: readonly Diagnostic[] = [],
): string {
  const shown = { diagnostics: diagnostics.map(diagnosticJson), files: files.length };
  const all = fixed.length === 0 ? shown : { ...shown, fixed: fixed.map(diagnosticJson) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function diagnosticJson({ ruleId, severity, message, hint, at, related, fix }: Diagnostic): object {
  return {
    ruleId,
    severity,
    message: maskSecrets(message),
    ...(hint === undefined ? {} : { hint: maskSecrets(hint) }),
    ...place(at),
    ...(related === undefined
      ? {}
      : { related: related.map((other) => ({ message: maskSecrets(other.message), ...place(other.at) })) }),
    ...(fix === undefined ? {} : { fix: fixJson(fix) }),
  };
}

/** What an edit writes comes from schemas and file names, never from what a file holds, so nothing in it is masked. */
function fixJson({ description, edits }: Fix): object {
  const shown = edits.map(({ at, newText }) => ({ ...place(at), newText }));
  return { description: maskSecrets(description), edits: shown };
}

function place({ file, start, end }: Span): Readonly<Record<string, string | number>> {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** What is registered, in the public shape of docs/formats.md. */
export function reportInventoryJson({ clusters, notRegistered }: Inventory): string {
  const shown = clusters.map((entry) => ({ ...entry, conditions: entry.conditions.map(publicCondition) }));
  return JSON.stringify({ clusters: shown, notRegistered }, undefined, 2);
}

/** The API server may hold more about a condition, such as observedGeneration, in an order of its own. */
function publicCondition({ type, status, reason, message, lastTransitionTime }: Condition): Condition {
  return { type, status, reason, message, lastTransitionTime };
}

/** What an apply did, in the public shape of docs/formats.md. */
export function reportOutcomesJson({ outcomes, components, plan, belowMinimum = [], commit }: Applied): string {
  return JSON.stringify({ outcomes, components, ...refusedJson(plan), belowMinimum, commit }, undefined, 2);
}
