import type { Repository } from '../../register/repository.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { checkRepository } from './check.ts';
import type { ArgoCheck, Occasion } from './rule.ts';

interface ValidationTrouble {
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[];
}

/**
 * Judges a register as every verb does. Argo CD's own types are loaded only when a component file was touched: that
 * takes longer than everything else that is done for a small register.
 */
export async function checkRegister(head: Repository, occasion: Occasion): Promise<readonly Diagnostic[]> {
  const components = new Set([...head.components.values()].map(({ path }) => path));
  const isNeeded = head.sources.some(({ path, isUntouched }) => isUntouched !== true && components.has(path));
  return checkRepository(head, isNeeded ? { ...occasion, argoCheck: await loadArgoCheck() } : occasion);
}

/** Argo CD's own types as a check of what claims to be an ApplicationSet. */
export async function loadArgoCheck(): Promise<ArgoCheck> {
  const { ApplicationSet } = await import('@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet');
  return (value) => {
    try {
      new ApplicationSet(value as ConstructorParameters<typeof ApplicationSet>[0]).validate();
      return [];
    } catch (error) {
      const { errors } = error as ValidationTrouble;
      if (errors === undefined) throw error;
      return errors.map(({ instancePath, message = 'is not as expected' }) => ({ pointer: instancePath, message }));
    }
  };
}
