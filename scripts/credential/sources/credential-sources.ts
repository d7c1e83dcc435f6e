import type { ApiClient } from '../../kubernetes/api-client.ts';
import { sealedPathOf } from '../../register/layout.ts';
import type { Repository } from '../../register/repository.ts';
import type { SourceFile } from '../../register/source-file.ts';
import { identitiesFromEnvironment } from '../seal/given-secrets.ts';
import { openReviewed, sealedRefusal } from '../seal/open-reviewed.ts';
import { cloudSource } from './cloud-source.ts';
import {
  chooseCredentialSource,
  type CredentialSource,
  type KeepSecret,
  type RunCredentials,
} from './credential-source.ts';
import { makeSecretSource } from './secret-source.ts';
import { makeVariableSource } from './variable-source.ts';
import { makeVaultSource, type OpenCredentialSource } from './vault-source.ts';
import { withPreflight } from './with-preflight.ts';

/** What the sources of a run work with. */
interface CredentialSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly management: ApiClient;
  now(): Date;
  /** Told what must not appear in any output from now on. */
  keepSecret(value: string): void;
  /** Told in one line what is worth knowing and stops nothing, and which cluster it is about. */
  warn(text: string, cluster?: string): void;
}

/** The sources of credentials of one run, each opened when the first cluster asks for it, and closed together. */
export class CredentialSources {
  readonly #surroundings: CredentialSurroundings;
  #vault: OpenCredentialSource | undefined;

  constructor(surroundings: CredentialSurroundings) {
    this.#surroundings = surroundings;
  }

  /** The credentials of one tree's clusters, each past the offline half of the preflight. */
  open({ sealed, declared, tenant }: Repository): RunCredentials {
    const { environment, management } = this.#surroundings;
    const keepSecret = (value: string): void => this.#surroundings.keepSecret(value);
    this.#vault = makeVaultSource({ settings: tenant?.settings.vault, environment, keepSecret });
    const source = chooseCredentialSource({
      sealed: makeSealedSource({ sealed, identities: () => this.#identities(), keepSecret }),
      variable: makeVariableSource({ environment, names: declared, keepSecret }),
      secret: makeSecretSource({ management, keepSecret }),
      vault: this.#vault,
      aws: cloudSource,
      gcp: cloudSource,
      azure: cloudSource,
    });
    const { now, warn } = this.#surroundings;
    return withPreflight(source, { now, warn, keepSecret, warnDays: tenant?.settings.expiryWarningDays });
  }

  /** Returns what the run was given; never throws for trouble outside, since the work is done. */
  async close(): Promise<void> {
    const trouble = await this.#vault?.close();
    if (trouble === undefined) return;
    this.#surroundings.warn(`the token of this run could not be revoked in Vault (${trouble}); it will expire`);
  }

  async #identities(): Promise<readonly string[]> {
    const { identities, warnings } = await identitiesFromEnvironment(this.#surroundings.environment);
    for (const warning of warnings) this.#surroundings.warn(warning);
    for (const identity of identities) this.#surroundings.keepSecret(identity);
    return identities;
  }
}

/**
 * Opens sealed kubeconfigs of one tree and accepts only what its cluster file shows to reviewers, so that a swapped or
 * quietly re-sealed file is refused. The identities are asked for when the first file is opened.
 */
export function makeSealedSource(options: {
  /** By cluster name, as `Repository.sealed`. */
  readonly sealed: ReadonlyMap<string, SourceFile>;
  identities(): Promise<readonly string[]>;
  readonly keepSecret: KeepSecret;
}): CredentialSource {
  const { keepSecret } = options;
  let identities: Promise<readonly string[]> | undefined;
  return {
    async obtain(cluster) {
      const path = sealedPathOf(cluster.name);
      const file = options.sealed.get(cluster.name);
      const block = cluster.spec.kubeconfig?.sealed;
      if (file === undefined) throw sealedRefusal(cluster, `has no sealed kubeconfig: ${path} is missing`);
      if (block === undefined) throw sealedRefusal(cluster, 'has a sealed kubeconfig but no spec.kubeconfig.sealed');
      identities ??= options.identities();
      return (await openReviewed(cluster, { block, file, identities: await identities, keepSecret })).credential;
    },
  };
}
