import { describe, expect, it } from 'vitest';
import type { Credential } from '../../scripts/credential/credential.ts';
import { toArgoConfig } from '../../scripts/credential/kubeconfig-text.ts';
import { toClusterResource } from '../../scripts/desired/cluster-resource.ts';
import { toClusterSecret } from '../../scripts/desired/cluster-secret.ts';
import { completeCluster } from '../../scripts/desired/cluster.ts';
import {
  compareCredential,
  credentialText,
  factsOf,
  rotationIn,
  rotationText,
} from '../../scripts/plan/compare/credential-change.ts';
import { writtenDifferences } from '../../scripts/plan/compare/object-differences.ts';
import type { Registration } from '../../scripts/plan/registration.ts';
import { shippedCatalogue } from '../../scripts/register/components/component-catalogue.ts';
import { makeJwt } from '../support/certificates.ts';
import { clusterFile, makeCredential } from '../support/credential-sources.ts';

const cluster = completeCluster(clusterFile('prod', { from: 'vault' }), undefined, shippedCatalogue);
const before = makeCredential({ notAfter: new Date('2030-01-01') });
const after = makeCredential({ notAfter: new Date('2031-01-01') });

const resourceOf = (credential: Credential & { readonly version?: number }) =>
  toClusterResource(
    'acme',
    cluster,
    { ...factsOf(credential), clusterUid: 'uid', kubernetesVersion: 'v1.34.1' },
    '0'.repeat(40),
  );

/** What is registered; `stored` is in the Secret when that is another one. */
function registered(credential: Credential & { readonly version?: number }, stored?: Credential): Registration {
  const resource = resourceOf(credential);
  if (stored === undefined) return { name: 'prod', resource, secretsRead: false };
  return { name: 'prod', resource, secret: toClusterSecret('acme', cluster, toArgoConfig(stored)), secretsRead: true };
}

const shown = (credential: Credential & { readonly version?: number }): string => credentialText(factsOf(credential));

describe('a credential against the registered one', () => {
  it('is the same when nothing of it differs, whether Secrets were read or not', () => {
    for (const registration of [registered({ ...before, version: 3 }), registered({ ...before, version: 3 }, before)])
      expect(compareCredential(registration, factsOf({ ...before, version: 3 }))).toEqual([]);
  });

  it('that is another is a rotation, with end and version on both sides', () => {
    const [change, ...more] = compareCredential(
      registered({ ...before, version: 3 }),
      factsOf({ ...after, version: 4 }),
    );
    expect(more).toEqual([]);
    const rotation = change === undefined ? undefined : rotationIn(change);
    expect(rotation).toEqual({ from: shown({ ...before, version: 3 }), to: shown({ ...after, version: 4 }) });
    expect(rotation === undefined ? '' : rotationText(rotation)).toMatch(
      /^credential rotated: sha256:[0-9a-f]{12}… \(expires 2030-01-01, vault version 3\) → sha256:[0-9a-f]{12}… \(expires 2031-01-01, vault version 4\)$/,
    );
  });

  it('that was recorded, but not written into the Secret yet, is written again', () => {
    expect(compareCredential(registered(after, before), factsOf(after))).toMatchObject([{ path: 'credential' }]);
  });

  it('of a new version with the same content is no rotation, and is shown', () => {
    const changes = compareCredential(registered({ ...before, version: 3 }), factsOf({ ...before, version: 4 }));
    expect(changes).toEqual([{ path: 'credential.vaultVersion', from: '3', to: '4' }]);
    expect(changes.map(rotationIn)).toEqual([undefined]);
  });

  it('that came from Vault and does not any more loses its version, also in what is written', () => {
    const changes = compareCredential(registered({ ...before, version: 3 }), factsOf(before));
    expect(changes).toEqual([{ path: 'credential.vaultVersion', from: '3', to: undefined }]);
    const written = writtenDifferences.resource(resourceOf({ ...before, version: 3 }), resourceOf(before));
    expect(written.map(({ from, to }) => [from, to])).toEqual([['3', undefined]]);
    expect(writtenDifferences.resource(resourceOf(before), resourceOf(before))).toEqual([]);
  });

  it('is shown without an end where it does not say', () => {
    expect(shown({ caPem: before.caPem, token: makeJwt({}) })).toMatch(/^sha256:[0-9a-f]{12}… \(expires unknown\)$/);
  });

  it('whose place alone is known is no rotation', () => {
    expect(rotationIn({ path: 'credential', from: 'from variable', to: shown(after) })).toBeUndefined();
    expect(rotationIn({ path: 'credential', from: undefined, to: shown(after) })).toBeUndefined();
    expect(rotationIn({ path: 'apiServer', from: shown(before), to: shown(after) })).toBeUndefined();
  });
});
