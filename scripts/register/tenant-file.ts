import { defined } from '../text/defined.ts';
import type { YamlDocument } from '../text/yaml-document.ts';

/** A name whose removal was meant: `<cluster>`, or `component/<name>`. */
export interface Tombstone {
  readonly name: string;
  readonly reason?: string;
  /** Give up on a dead cluster: take the registration away and report what is left on it. */
  readonly abandon?: boolean;
}

/** Where `from: vault` looks: the KV engine, version 2, of a HashiCorp Vault or an OpenBao. */
export interface VaultSettings {
  /** `https://host:port`. */
  readonly address: string;
  /** The namespace of the engine and of the auth method. */
  readonly namespace?: string;
  /** The mount of the KV engine; Nautes's own when left out. */
  readonly mount?: string;
  /** The path below it, with `{name}` for the name of the cluster. */
  readonly path?: string;
  /** The key of the kubeconfig in the secret. */
  readonly key?: string;
  /** The JWT auth method to log in with; without it only a token of the environment is used. */
  readonly auth?: { readonly path?: string; readonly role: string };
  /** Who must have signed the server's certificate (PEM); the CAs of the machine when left out. */
  readonly caCertificate?: string;
}

/** Where the configuration of a product is, as Nautes keeps it in the repository `default.project` of each product. */
export interface ProductRepository {
  /** The folder below `products/` that it is fetched into. */
  readonly name: string;
  /** An https or ssh URL without user name and password. */
  readonly repository: string;
  /** A branch, a tag or a full commit id (default: the default branch). */
  readonly revision?: string;
}

/** The content of `tenant.yaml`, each removal in its long form. */
export interface TenantSettings {
  readonly name: string;
  readonly removals?: readonly Tombstone[];
  /** The recorded commit whose unrelated history an apply may leave. */
  readonly acceptHistory?: string;
  /** How long apply waits at each step for what Argo CD or a host has to do; seconds. */
  readonly waitSeconds?: number;
  /** How many days before its end a credential is warned of. */
  readonly expiryWarningDays?: number;
  /** The ClusterRole of the service accounts for whose tokens credentials are exchanged. */
  readonly tokenRole?: string;
  readonly vault?: VaultSettings;
  /** The products whose environments and runtimes `fetch-products` brings in. */
  readonly products?: readonly ProductRepository[];
}

/** The removals that were meant, by name; several entries of one name count together. */
export function tombstonesOf({ removals = [] }: TenantSettings): ReadonlyMap<string, Tombstone> {
  const tombstones = new Map<string, Tombstone>();
  for (const tombstone of removals) tombstones.set(tombstone.name, { ...tombstones.get(tombstone.name), ...tombstone });
  return tombstones;
}

/** `expiryWarningDays` unless `tenant.yaml` says otherwise. */
export const defaultExpiryWarningDays = 30;

/** `tokenRole` unless `tenant.yaml` says otherwise. */
export const defaultTokenRole = 'cluster-admin';

/** `tenant.yaml`, read and of the right shape. */
export interface TenantFile {
  readonly settings: TenantSettings;
  readonly document: YamlDocument;
}

/** As people write it: an entry under `removals:` may be only a name. */
interface WrittenSettings extends Omit<TenantSettings, 'removals'> {
  readonly removals?: readonly (Tombstone | string)[];
}

/** The tenant file of a document that the schema has checked. */
export function toTenantFile(document: YamlDocument): TenantFile {
  const { removals, ...settings } = document.value as WrittenSettings;
  const tombstones = removals?.map((entry) => (typeof entry === 'string' ? { name: entry } : entry));
  return { settings: { ...settings, ...defined({ removals: tombstones }) }, document };
}
