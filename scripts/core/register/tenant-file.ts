import type { YamlDocument } from '../text/yaml-document.ts';

/** A name whose removal was meant: `<cluster>`, or `component/<name>`. */
export interface Tombstone {
  readonly name: string;
  readonly reason?: string;
  /** Give up on a dead cluster: take the registration away and report what is left on it. */
  readonly abandon?: boolean;
}

/** The content of `tenant.yaml`. */
export interface TenantSettings {
  readonly name: string;
  readonly removals?: readonly Tombstone[];
  /** The recorded commit whose unrelated history an apply may leave. */
  readonly acceptHistory?: string;
  /** How long apply waits at each step for what Argo CD or a host has to do; seconds. */
  readonly waitSeconds?: number;
}

/** `tenant.yaml`, read and of the right shape. */
export interface TenantFile {
  readonly settings: TenantSettings;
  readonly document: YamlDocument;
}
