/** What a check of the surroundings found. */
export interface Check {
  readonly area:
    'this machine' | 'kit' | 'register' | 'components' | 'products' | 'management cluster' | 'Argo CD' | 'GitLab';
  /** Names the check, for scripts; it never changes. */
  readonly id: string;
  /** `unknown` when it could not be checked; `change` is something that an upgrade brings, not a problem. */
  readonly state: 'ok' | 'problem' | 'unknown' | 'change';
  /** What is so, as a clause. */
  readonly found: string;
  /** The way out, which begins with a verb; none when it is fine. */
  readonly hint?: string;
}

/** What a check found, without what it is about. */
export type Found = Pick<Check, 'state' | 'found' | 'hint'>;

/** Fine, or with a way out. */
export function foundThat(isFine: boolean, fine: string, problem: string, hint: string): Found {
  return isFine ? { state: 'ok', found: fine } : { state: 'problem', found: problem, hint };
}
