import { readRepository } from '../../scripts/register/repository.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';
import { checkRepository } from '../../scripts/rules/engine/check.ts';
import type { Diagnostic } from '../../scripts/text/diagnostic.ts';
import { argoCheck } from './argo-check.ts';
import { today, toSources } from './fixtures.ts';

/** A register in memory: files as they are read, or the text of each by its path beside the usual `tenant.yaml`. */
export type Register = readonly SourceFile[] | Readonly<Record<string, string>>;

/** The files of a register, with a `tenant.yaml` where it is given as texts without one. */
export function sourcesOf(register: Register): readonly SourceFile[] {
  return isRead(register) ? register : toSources({ 'tenant.yaml': 'name: acme\n', ...register });
}

/** What the rules say of a register, or of the step to it from `base`. */
export function diagnosticsOf(head: Register, base?: Register): readonly Diagnostic[] {
  return checkRepository(readRepository(sourcesOf(head)), {
    ...{ today, argoCheck },
    base: base && readRepository(sourcesOf(base)),
  });
}

/** The same in one line each: file, rule and message. */
export function findingsOf(head: Register, base?: Register): readonly string[] {
  return diagnosticsOf(head, base).map(({ at, ruleId, message }) => `${at.file} ${ruleId}: ${message}`);
}

function isRead(register: Register): register is readonly SourceFile[] {
  return Array.isArray(register);
}
