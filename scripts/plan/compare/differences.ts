import { toClusterSpec } from '../../desired/cluster-resource.ts';
import { secretLabels, templateAnnotations } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { toVclusterApplication } from '../../desired/vcluster-application.ts';
import { annotations, ownershipLabels } from '../../kubernetes/objects/ownership.ts';
import { defined } from '../../text/defined.ts';
import { clusterUidOf, type Registration } from '../registration.ts';
import type { FieldChange } from './compare-values.ts';
import { compareConnection } from './connection-change.ts';
import {
  compareCredential,
  compareExchange,
  compareSealedFile,
  compareSources,
  isExchanged,
} from './credential-change.ts';
import { compareApplication, compareResource, compareSecret } from './object-differences.ts';

/** What separates a registration from what its file asks for, in the words of the cluster file; empty when nothing does. */
export function differencesOf(tenant: string, actual: Registration, desired: Cluster): readonly FieldChange[] {
  const { secret, secretsRead } = actual;
  const changes = [
    ...compareResource(actual.resource, wantedResource(tenant, desired)),
    ...compareConnection(actual, desired),
    ...lostIdentity(actual),
    ...credentialDifferences(actual, desired),
    ...(secretsRead ? compareSecret(secret, wantedSecret(tenant, desired)) : []),
    ...(desired.clusterType === 'virtual'
      ? compareApplication(actual.application, toVclusterApplication(tenant, desired))
      : []),
  ];
  return withoutRepeats(changes.map((change) => ({ ...change, path: authoringPath(change.path) })));
}

/** Which cluster it is has to be on record; where that was lost, apply asks the cluster and records it again. */
function lostIdentity(actual: Registration): readonly FieldChange[] {
  if (actual.resource === undefined || clusterUidOf(actual) !== undefined) return [];
  return [{ path: 'cluster UID', from: 'lost', to: 'recorded again' }];
}

/** What a cluster file asks of the Cluster resource, without what is only known when it is written. */
export function wantedResource(tenant: string, desired: Cluster) {
  return {
    spec: toClusterSpec(desired),
    metadata: {
      labels: { ...desired.labels, ...ownershipLabels(tenant, desired.name) },
      annotations: { ...desired.annotations, [annotations.source]: desired.file.path },
    },
  };
}

/** What a cluster file asks of Argo CD's Secret, but for the credential in it. */
export function wantedSecret(tenant: string, desired: Cluster) {
  return {
    name: desired.name,
    server: desired.apiServer.url,
    metadata: { labels: secretLabels(tenant, desired), annotations: templateAnnotations(desired) },
  };
}

/** Known are the facts about a sealed credential, from its file, and about one that was looked at where it is kept. */
function credentialDifferences(actual: Registration, { credential }: Cluster): readonly FieldChange[] {
  const { fingerprint, expires = 'unknown', version, sealedFile } = credential;
  const recorded = actual.resource?.metadata.annotations ?? {};
  const isElsewhere = fingerprint === undefined || recorded[annotations.fingerprint] === undefined;
  const exchange = isExchanged(actual) || credential.exchangeRole !== undefined;
  const changes = exchange
    ? compareExchange(actual, credential)
    : actual.credentialFrom !== undefined && isElsewhere
      ? compareSources(actual, credential)
      : fingerprint === undefined
        ? []
        : compareCredential(actual, { fingerprint, expires, ...defined({ version }) });
  return changes.length > 0 ? changes : compareSealedFile(recorded[annotations.sealedFile], sealedFile);
}

/** What a plan calls the names in a virtual cluster's certificate, which no author writes. */
const certificateNamesPath = 'vcluster.certificateNames';

const authoringNames: readonly (readonly [RegExp, string])[] = [
  [/^componentsList\.deployment\.additions\.host$/, 'argocdHost'],
  [/^componentsList\.pipeline\.additions\.host$/, 'tektonHost'],
  [/^componentsList\.gateway\.additions\.(https?NodePort)$/, 'traefik.$1'],
  [/^vcluster\.source\.helm\.valuesObject\.controlPlane\.service\.httpsNodePort$/, 'vcluster.httpsNodePort'],
  [/^vcluster\.source\.helm\.valuesObject\.controlPlane\.proxy\.extraSANs$/, certificateNamesPath],
];

/** Authors know some recorded values by a shorter name. */
function authoringPath(path: string): string {
  for (const [pattern, name] of authoringNames) if (pattern.test(path)) return path.replace(pattern, name);
  return path;
}

/** One change of a file shows up in several objects; in those that no author writes it is not shown again. */
function withoutRepeats(changes: readonly FieldChange[]): readonly FieldChange[] {
  const seen = new Set<string>();
  return changes.filter(({ path, from, to }) => {
    const change = JSON.stringify([from, to]);
    if (/^(secret|vcluster)\b/.test(path) && seen.has(change)) return false;
    seen.add(change);
    return true;
  });
}
