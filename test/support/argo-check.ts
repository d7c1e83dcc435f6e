import { loadArgoCheck } from '../../scripts/rules/engine/check-register.ts';

/** Argo CD's own types, for tests that judge a register without a verb. */
export const argoCheck = await loadArgoCheck();
