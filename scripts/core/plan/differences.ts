import { isDeepStrictEqual } from 'node:util';
import { fingerprintOfSecret } from '../credential/secret-fingerprint.ts';
import type { Cluster } from '../desired/cluster.ts';
import { toClusterSpec } from '../desired/cluster-resource.ts';
import { secretText, selectionLabels, secretTypeLabel, templateAnnotations } from '../desired/cluster-secret.ts';
import type { ObjectMetadata } from '../desired/kubernetes-object.ts';
import { annotations, ownershipLabels, selectionPrefix } from '../desired/ownership.ts';
import { toVclusterApplication } from '../desired/vcluster-application.ts';
import type { Registration } from './registration.ts';

/** One field that changes; `undefined` where there is no value. Never holds a secret. */
export interface FieldChange {
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What separates a registration from what its file asks for, in the words of the cluster file; empty when nothing does. */
export function differencesOf(tenant: string, actual: Registration, desired: Cluster): readonly FieldChange[] {
  const changes = [
    ...compareValues('', actual.resource?.spec ?? {}, toClusterSpec(desired)),
    ...compareMetadata(actual.resource?.metadata, {
      labels: { ...desired.labels, ...ownershipLabels(tenant, desired.name) },
      annotations: { ...desired.annotations, [annotations.source]: desired.file.path },
    }),
    ...compareCredential(actual, desired),
    ...compareSecret(tenant, actual, desired),
    ...compareApplication(tenant, actual, desired),
  ];
  return withoutRepeats(changes.map((change) => ({ ...change, path: authoringPath(change.path) })));
}

/** The changes of one plain value into another, field by field, in the order of their paths. */
export function compareValues(path: string, from: unknown, to: unknown): readonly FieldChange[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (!isRecord(from) && !isRecord(to)) return [{ path, from: shown(from), to: shown(to) }];
  const before = isRecord(from) ? from : {};
  const after = isRecord(to) ? to : {};
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => compareValues(path === '' ? key : `${path}.${key}`, before[key], after[key]));
}

function compareMetadata(
  actual: ObjectMetadata | undefined,
  desired: Required<Pick<ObjectMetadata, 'labels' | 'annotations'>>,
) {
  return [
    ...compareEntries('metadata.labels', actual?.labels, desired.labels),
    ...compareEntries('metadata.annotations', actual?.annotations, desired.annotations),
  ];
}

/** Only keys that are desired count, or that carry our selection prefix: others may label our objects too. */
function compareEntries(
  path: string,
  actual: Readonly<Record<string, string>> = {},
  desired: Readonly<Record<string, string>>,
): readonly FieldChange[] {
  const keys = [...Object.keys(desired), ...Object.keys(actual).filter((key) => key.startsWith(selectionPrefix))];
  return [...new Set(keys)]
    .sort()
    .filter((key) => actual[key] !== desired[key])
    .map((key) => ({ path: `${path}[${key}]`, from: actual[key], to: desired[key] }));
}

function compareCredential(actual: Registration, desired: Cluster): readonly FieldChange[] {
  const { fingerprint, expires } = desired.credential;
  if (fingerprint === undefined) return [];
  const recorded = actual.resource?.metadata.annotations ?? {};
  const stored = actual.secretsRead ? fingerprintOfSecret(actual.secret) : recorded[annotations.fingerprint];
  if (stored === fingerprint && recorded[annotations.fingerprint] === fingerprint)
    return compareEntries('credential', recorded, { [annotations.expires]: expires ?? 'unknown' });
  return [
    {
      path: 'credential',
      from: stored === undefined ? undefined : credentialText(stored, recorded[annotations.expires]),
      to: credentialText(fingerprint, expires),
    },
  ];
}

/** A credential as a plan may show it: the start of its fingerprint, and when it ends. */
export function credentialText(fingerprint: string, expires: string | undefined): string {
  return `${fingerprint.slice(0, 'sha256:'.length + 12)} (expires ${expires ?? 'unknown'})`;
}

function compareSecret(tenant: string, actual: Registration, desired: Cluster): readonly FieldChange[] {
  if (!actual.secretsRead) return [];
  const { secret } = actual;
  const labels = {
    ...desired.labels,
    ...selectionLabels(desired),
    ...ownershipLabels(tenant, desired.name),
    [secretTypeLabel]: 'cluster',
  };
  return [
    ...compareValues('secret.name', secretText(secret, 'name'), desired.name),
    ...compareValues('secret.server', secretText(secret, 'server'), desired.apiServer.url),
    ...compareEntries('secret.labels', secret?.metadata.labels, labels),
    ...compareEntries('secret.annotations', secret?.metadata.annotations, templateAnnotations(desired)),
  ];
}

function compareApplication(tenant: string, actual: Registration, desired: Cluster): readonly FieldChange[] {
  if (desired.clusterType !== 'virtual') return [];
  const application = toVclusterApplication(tenant, desired);
  const ours = actual.application;
  if (ours === undefined) return [{ path: 'vcluster', from: undefined, to: application.metadata.name }];
  return [
    ...compareValues('vcluster', ours.spec, application.spec),
    ...compareEntries('vcluster.labels', ours.metadata.labels, application.metadata.labels ?? {}),
    ...compareValues('vcluster.finalizers', ours.metadata.finalizers ?? [], application.metadata.finalizers),
  ];
}

/** Authors know some recorded values by a shorter name. */
const authoringNames: readonly (readonly [RegExp, string])[] = [
  [/^componentsList\.deployment\.additions\.host$/, 'argocdHost'],
  [/^componentsList\.pipeline\.additions\.host$/, 'tektonHost'],
  [/^componentsList\.gateway\.additions\.(https?NodePort)$/, 'traefik.$1'],
  [/^vcluster\.source\.helm\.valuesObject\.controlPlane\.service\.httpsNodePort$/, 'vcluster.httpsNodePort'],
];

function authoringPath(path: string): string {
  for (const [pattern, name] of authoringNames) if (pattern.test(path)) return path.replace(pattern, name);
  return path;
}

/** One change of a file shows up in several objects; in those that no author writes it is not told again. */
function withoutRepeats(changes: readonly FieldChange[]): readonly FieldChange[] {
  const seen = new Set<string>();
  return changes.filter(({ path, from, to }) => {
    const change = JSON.stringify([from, to]);
    if (/^(secret|vcluster)\b/.test(path) && seen.has(change)) return false;
    seen.add(change);
    return true;
  });
}

function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
