import { dateOf } from '../credential/near-end.ts';
import { fingerprintOfSecret } from '../credential/secret-fingerprint.ts';
import type { Cluster } from '../desired/cluster.ts';
import { toClusterSpec } from '../desired/cluster-resource.ts';
import { secretLabels, templateAnnotations } from '../desired/cluster-secret.ts';
import { annotations, ownershipLabels } from '../desired/ownership.ts';
import { toVclusterApplication } from '../desired/vcluster-application.ts';
import { compareValues, type FieldChange } from './compare-values.ts';
import { compareApplication, compareResource, compareSecret } from './object-differences.ts';
import type { Registration } from './registration.ts';

/** What separates a registration from what its file asks for, in the words of the cluster file; empty when nothing does. */
export function differencesOf(tenant: string, actual: Registration, desired: Cluster): readonly FieldChange[] {
  const { secret, secretsRead } = actual;
  const resource = {
    spec: toClusterSpec(desired),
    metadata: {
      labels: { ...desired.labels, ...ownershipLabels(tenant, desired.name) },
      annotations: { ...desired.annotations, [annotations.source]: desired.file.path },
    },
  };
  const wantedSecret = {
    name: desired.name,
    server: desired.apiServer.url,
    metadata: { labels: secretLabels(tenant, desired), annotations: templateAnnotations(desired) },
  };
  const changes = [
    ...compareResource(actual.resource, resource),
    ...compareCredential(actual, desired),
    ...(secretsRead ? compareSecret(secret, wantedSecret) : []),
    ...(desired.clusterType === 'virtual'
      ? compareApplication(actual.application, toVclusterApplication(tenant, desired))
      : []),
  ];
  return withoutRepeats(changes.map((change) => ({ ...change, path: authoringPath(change.path) })));
}

/** What Git says of a sealed credential against what is stored, and against what was written down about that. */
function compareCredential(actual: Registration, desired: Cluster): readonly FieldChange[] {
  const { fingerprint, expires = 'unknown' } = desired.credential;
  if (fingerprint === undefined) return [];
  const recorded = actual.resource?.metadata.annotations ?? {};
  const recordedFingerprint = recorded[annotations.fingerprint];
  const stored = actual.secretsRead ? fingerprintOfSecret(actual.secret) : recordedFingerprint;
  const different = [stored, recordedFingerprint].find((one) => one !== fingerprint);
  if (stored === fingerprint && recordedFingerprint === fingerprint)
    return compareValues('credential.expires', recorded[annotations.expires], expires);
  const from = different === undefined ? undefined : credentialText(different, recorded[annotations.expires]);
  return [{ path: 'credential', from, to: credentialText(fingerprint, expires) }];
}

/** A credential as a plan may show it: the start of its fingerprint, and when it ends. */
export function credentialText(fingerprint: string, expires: string | undefined): string {
  return `${fingerprint.slice(0, 'sha256:'.length + 12)}… (expires ${dateOf(expires ?? 'unknown')})`;
}

/** What a plan calls the names in a virtual cluster's certificate, which no author writes. */
export const certificateNamesPath = 'vcluster.certificateNames';

const authoringNames: readonly (readonly [RegExp, string])[] = [
  [/^componentsList\.deployment\.additions\.host$/, 'argocdHost'],
  [/^componentsList\.pipeline\.additions\.host$/, 'tektonHost'],
  [/^componentsList\.gateway\.additions\.(https?NodePort)$/, 'traefik.$1'],
  [/^vcluster\.source\.helm\.valuesObject\.controlPlane\.service\.httpsNodePort$/, 'vcluster.httpsNodePort'],
  [/^vcluster\.source\.helm\.valuesObject\.controlPlane\.proxy\.extraSANs$/, certificateNamesPath],
];

/** Authors know some recorded values by a shorter name. */
export function authoringPath(path: string): string {
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
