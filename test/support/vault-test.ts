import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { makeVaultSource, type OpenCredentialSource } from '../../scripts/credential/sources/vault-source.ts';
import type { VaultSettings } from '../../scripts/register/tenant-file.ts';
import { clusterFile, kubeconfigOf, makeCredential } from './credential-sources.ts';
import { VaultServer } from './vault-server.ts';

/** What differs from the usual settings; undefined takes one away. */
export type SettingsChange = { readonly [Key in keyof VaultSettings]?: VaultSettings[Key] | undefined };

/** The variables that a source is given. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A credential, its kubeconfig, and the cluster that looks for it at the default path. */
export const credential = makeCredential();
export const kubeconfig = kubeconfigOf(credential);
export const prod = clusterFile('prod', { from: 'vault' });
export const prodPath = 'kubernetes/prod/default/admin';

/** A Vault for the tests of a file, empty at the beginning of each; a request that is not as documented fails the test. */
export class VaultUnderTest {
  #server: VaultServer | undefined;
  /** The ID token of the job. */
  idToken = '';
  /** What a source told to keep secret. */
  readonly kept: string[] = [];

  constructor() {
    beforeAll(async () => {
      this.#server = await VaultServer.start();
    });
    beforeEach(() => {
      this.server.reset();
      this.idToken = this.server.issueIdToken();
    });
    afterEach(() => expect(this.server.unexpected).toEqual([]));
    afterAll(() => this.server.stop());
  }

  get server(): VaultServer {
    if (this.#server === undefined) throw new Error('the server is not started yet');
    return this.#server;
  }

  /** A source that logs in with the ID token, unless something is said otherwise. */
  source(
    change: SettingsChange = {},
    environment: Environment = { VAULT_ID_TOKEN: this.idToken },
  ): OpenCredentialSource {
    const { address, caPem: caCertificate } = this.server;
    const all = { address, caCertificate, auth: { role: 'nautes-apply' }, ...change };
    const settings = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const pause = async (): Promise<void> => {};
    return makeVaultSource({
      settings: settings as unknown as VaultSettings,
      environment,
      timeoutMs: 1_000,
      pause,
      keepSecret: (value) => this.kept.push(value),
    });
  }

  /** Method and path of every request, in order. */
  get asked(): readonly string[] {
    return this.server.requests.map(({ method, url }) => `${method} ${url}`);
  }
}
