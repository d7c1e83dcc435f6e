import type { ApiClient } from '../../kubernetes/api-client.ts';
import type { Repository } from '../../register/repository.ts';
import { identitiesFromEnvironment } from '../seal/identity.ts';
import { chooseCredentialSource, type RunCredentials } from './credential-source.ts';
import { makeSealedSource } from './sealed-source.ts';
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
    });
    const { now, warn } = this.#surroundings;
    return withPreflight(source, { now, warn, keepSecret, warnDays: tenant?.settings.expiryWarningDays });
  }

  /** Gives back what the run was given; never throws for trouble outside, since the work is done. */
  async close(): Promise<void> {
    const trouble = await this.#vault?.close();
    if (trouble === undefined) return;
    this.#surroundings.warn(`the token of this run could not be revoked in Vault (${trouble}); it ends by itself`);
  }

  async #identities(): Promise<readonly string[]> {
    const { identities, warnings } = await identitiesFromEnvironment(this.#surroundings.environment);
    for (const warning of warnings) this.#surroundings.warn(warning);
    for (const identity of identities) this.#surroundings.keepSecret(identity);
    return identities;
  }
}
