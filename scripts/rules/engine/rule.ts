import type { Repository } from '../../register/repository.ts';
import type { Finding, Severity } from '../../text/diagnostic.ts';
import type { YamlProblem } from '../../text/yaml-document.ts';

interface RuleBase {
  /** Kebab case, equal to the file name; never changes once released. */
  readonly id: string;
  /** `error` unless said otherwise; `mixed` when some findings are warnings, which `why` then explains. */
  readonly severity?: Severity | 'mixed';
  /** One sentence: what must hold. */
  readonly summary: string;
  /** The harm if it is ignored, for users. */
  readonly why: string;
  /**
   * Ids of rules that would report the same cause in other words: their findings at this one's places are dropped, errors
   * by errors only.
   */
  readonly explains?: readonly string[];
}

/** When a tree is judged and, where that is known, what it would be merged or committed onto. */
export interface Occasion {
  readonly today: Date;
  readonly base?: Repository | undefined;
  /** Required for a register of which a component file was touched. */
  readonly argoCheck?: ArgoCheck | undefined;
}

/** A rule that checks one tree; the occasion makes it milder on what existed before. */
export interface Rule extends RuleBase {
  check(repository: Repository, occasion: Occasion): Iterable<Finding>;
}

/** A rule that judges the step from the base tree to the resulting one. */
export interface ChangeRule extends RuleBase {
  /** Apply judges the same by what is registered, which may lag behind Git, and leaves the rule out. */
  readonly guardedLive?: true;
  checkChange(base: Repository, head: Repository): Iterable<Finding>;
}

/** What Argo CD's own types find wrong with an ApplicationSet, in the words of a JSON Schema validator. */
export interface ArgoProblem {
  /** JSON pointer to the value. */
  readonly pointer: string;
  readonly message: string;
}

/** Holds a value against Argo CD's types; they are large, so the shell loads them only when a component file was touched. */
export type ArgoCheck = (value: unknown) => readonly ArgoProblem[];

/** What kept files from being read as YAML, for the one rule that reports this kind of trouble. */
export function* yamlFindings({ files }: Repository, kind: YamlProblem['kind']): Iterable<Finding> {
  for (const { problem } of files) {
    if (problem?.kind !== kind) continue;
    const { kind: _, isQuoting: __, ...finding } = problem;
    yield finding;
  }
}
