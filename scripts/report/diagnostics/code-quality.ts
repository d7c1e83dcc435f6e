import { createHash } from 'node:crypto';
import type { Diagnostic, Severity } from '../../text/diagnostic.ts';
import { toPrintable } from '../../text/words.ts';
import { fixCommand, placeOf, sentence } from './diagnostics-text.ts';

/** GitLab's words for how grave it is: an error keeps a merge request from being merged. */
const severities: Readonly<Record<Severity, string>> = { error: 'blocker', warning: 'minor' };

/**
 * The Code Quality report of GitLab (GitLab's docs, "Code Quality", Code Quality report format). A fingerprint is of the
 * rule, the file and the message, never of the line: a problem that moves is not a new one.
 */
export function reportCodeQuality(diagnostics: readonly Diagnostic[]): string {
  const seen = new Map<string, number>();
  const issues = diagnostics.map((diagnostic) => {
    const { ruleId, severity, at } = diagnostic;
    const identity = JSON.stringify([ruleId, at.file, sentence(diagnostic.message)]);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return {
      description: descriptionOf(diagnostic),
      check_name: ruleId,
      fingerprint: createHash('sha256').update(`${identity}${count}`).digest('hex'),
      severity: severities[severity],
      location: { path: toPrintable(at.file), lines: { begin: at.start.line } },
    };
  });
  return JSON.stringify(issues, undefined, 2);
}

/** One line, since GitLab shows no more, and has no place for a fix: what is wrong, the second place, the way out. */
function descriptionOf({ message, related = [], hint, fix }: Diagnostic): string {
  return [
    sentence(message),
    ...related.map((other) => `${placeOf(other.at)}: ${sentence(other.message)}`),
    ...(hint === undefined ? [] : [`hint: ${sentence(hint)}`]),
    ...(fix === undefined ? [] : [`can be fixed: ${fixCommand}`]),
  ].join('; ');
}
