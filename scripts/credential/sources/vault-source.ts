import { exitCodes, KitError } from '../../cli/kit-error.ts';
import type { ClusterFile } from '../../register/cluster-file.ts';
import type { VaultSettings } from '../../register/tenant-file.ts';
import { defined } from '../../text/defined.ts';
import {
  credentialIn,
  nameOf,
  shownKeys,
  type CredentialSource,
  type KeepSecret,
  type ObtainedCredential,
} from './credential-source.ts';
import { vaultAuthority } from './vault/vault-authority.ts';
import { VaultClient } from './vault/vault-client.ts';
import { VaultFailure, VaultSilence, type SecretPlace } from './vault/vault-failure.ts';
import { VaultSession } from './vault/vault-session.ts';

/** What is used where `tenant.yaml` says nothing: where Nautes itself keeps kubeconfigs. */
export const vaultDefaults = {
  mount: 'cluster',
  path: 'kubernetes/{name}/default/admin',
  key: 'kubeconfig',
  auth: 'jwt',
};

const requestTimeoutMs = 10_000;

/** A source that holds something open for as long as a run takes. */
export interface OpenCredentialSource extends CredentialSource {
  /** Ends what was started; gives the reason when something is left over. */
  close(): Promise<string | undefined>;
}

/** Takes kubeconfigs from a HashiCorp Vault or an OpenBao, each from the path that its cluster's name makes. */
export function makeVaultSource(options: {
  /** Of `tenant.yaml`; without them every cluster is refused. */
  readonly settings: VaultSettings | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How long one request may take. */
  readonly timeoutMs?: number;
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly keepSecret: KeepSecret;
}): OpenCredentialSource {
  const { settings, environment, keepSecret } = options;
  let session: Promise<VaultSession> | undefined;
  // A fleet must not wait for the time limit of a Vault that is down, cluster by cluster.
  let silence: VaultSilence | undefined;
  const openSession = async (known: VaultSettings): Promise<VaultSession> => {
    const client = new VaultClient({
      address: known.address.replace(/\/$/, ''),
      namespace: known.namespace,
      caPem: await vaultAuthority(known, environment),
      timeoutMs: options.timeoutMs ?? requestTimeoutMs,
      pause: options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))),
    });
    const login = known.auth && { path: known.auth.path ?? vaultDefaults.auth, role: known.auth.role };
    return new VaultSession(client, { environment, login, keepSecret });
  };
  return {
    async obtain(cluster) {
      if (settings === undefined)
        throw new KitError(`cluster "${cluster.name}" gets no kubeconfig from Vault: tenant.yaml names no Vault`, {
          exitCode: exitCodes.usage,
          hint: 'write vault.address and vault.auth.role in tenant.yaml (docs/credentials.md)',
        });
      const place = placeOf(settings, nameOf(cluster));
      try {
        if (silence !== undefined) throw silence;
        const opened = await (session ??= openSession(settings));
        return await readCredential(opened, place, cluster, keepSecret);
      } catch (error) {
        if (error instanceof VaultSilence) silence = error;
        throw error instanceof VaultFailure ? ofCluster(error, cluster) : error;
      }
    },
    async close() {
      const opened = await session?.catch(() => undefined);
      return opened?.end();
    },
  };
}

function placeOf({ mount, path, key }: VaultSettings, name: string): SecretPlace {
  return {
    mount: mount ?? vaultDefaults.mount,
    path: (path ?? vaultDefaults.path).replaceAll('{name}', name),
    key: key ?? vaultDefaults.key,
  };
}

async function readCredential(
  session: VaultSession,
  place: SecretPlace,
  cluster: ClusterFile,
  keepSecret: KeepSecret,
): Promise<ObtainedCredential> {
  const { mount, path, key } = place;
  const { version, data } = await session.read(place);
  const text: unknown = Object.hasOwn(data, key) ? (data as Readonly<Record<string, unknown>>)[key] : undefined;
  const write = `write it with "vault kv put -mount=${mount} ${path} ${key}=@<file>"`;
  if (text === undefined)
    throw new VaultFailure(
      `version ${version} of ${mount}/${path} has no key "${key}"`,
      `${write}, or correct vault.key in tenant.yaml; ${shownKeys(data)}`,
    );
  if (typeof text !== 'string')
    throw new VaultFailure(`version ${version} of ${mount}/${path} has no text under "${key}"`, write);
  const found = `Vault, version ${version} of ${mount}/${path},`;
  return { ...credentialIn(text, { cluster, place: found, hint: write, keepSecret }), version };
}

function ofCluster({ message, hint, exitCode }: VaultFailure, { name }: ClusterFile): KitError {
  const options = { exitCode, ...defined({ hint }) };
  return new KitError(`cluster "${name}" gets no kubeconfig from Vault: ${message}`, options);
}
