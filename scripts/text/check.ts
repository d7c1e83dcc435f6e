/** What a check of the surroundings found. */
export interface Check {
  readonly area:
    'this machine' | 'kit' | 'register' | 'components' | 'products' | 'management cluster' | 'Argo CD' | 'GitLab';
  /** Says what was looked at, for scripts; it never changes. */
  readonly id: string;
  /** `unknown` when it could not be looked at; `change` is what an upgrade brings, and no fault. */
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
