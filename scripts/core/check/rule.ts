import type { Repository } from '../register/repository.ts';
import type { Finding, Severity } from './diagnostic.ts';

interface RuleBase {
  /** Kebab case, equal to the file name; never changes once released. */
  readonly id: string;
  /** `error` unless said otherwise. */
  readonly severity?: Severity;
  /** One sentence: what must hold. */
  readonly summary: string;
  /** The harm if it is ignored, for users. */
  readonly why: string;
  /** Ids of rules that would report the same cause in other words: their findings at this one's places are dropped. */
  readonly explains?: readonly string[];
}

/** A rule that judges one tree. */
export interface Rule extends RuleBase {
  check(repository: Repository): Iterable<Finding>;
}

/** A rule that judges the step from the base tree to the resulting one. */
export interface ChangeRule extends RuleBase {
  checkChange(base: Repository, head: Repository): Iterable<Finding>;
}
