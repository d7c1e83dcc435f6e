import { describe, expect, it } from 'vitest';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { toArgoConfig } from '../../scripts/credential/kubeconfig-text.ts';
import { toClusterResource } from '../../scripts/desired/cluster-resource.ts';
import { toClusterSecret } from '../../scripts/desired/cluster-secret.ts';
import { completeCluster } from '../../scripts/desired/cluster.ts';
import { compareConnection } from '../../scripts/plan/compare/connection-change.ts';
import {
  compareCredential,
  credentialText,
  factsOf,
  rotationIn,
  rotationText,
  storedFingerprint,
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

describe('the way to a cluster against the registered one', () => {
  const way = { proxyUrl: 'http://proxy.example.com:3128', tlsServerName: 'kubernetes.default.svc' };
  const evidence = { ...factsOf(before), clusterUid: 'uid' };
  const resource = toClusterResource('acme', { ...cluster, ...way }, evidence, '0'.repeat(40));
  const holding = (stored: Credential, proxyUrl?: string): Registration => ({
    name: 'prod',
    resource,
    secret: toClusterSecret('acme', cluster, toArgoConfig(stored, proxyUrl)),
    secretsRead: true,
  });
  const named = { ...before, serverName: way.tlsServerName };

  it('is the same, and the name of the file is no part of the credential, said by a kubeconfig or not', () => {
    const same = holding(named, way.proxyUrl);
    expect(compareConnection(same, way)).toEqual([]);
    for (const credential of [before, named])
      expect(storedFingerprint(same, fingerprintOf(credential))).toBe(fingerprintOf(credential));
    expect(compareCredential(same, factsOf(before))).toEqual([]);
    expect(compareCredential(same, factsOf(after))).toMatchObject([{ path: 'credential' }]);
    expect(compareConnection({ name: 'prod', resource, secretsRead: false }, way)).toEqual([]);
  });

  it('differs by what Argo CD goes by, by what is on record, and by what the file says', () => {
    const stranger = 'http://stranger.example.com:3128';
    expect(compareConnection(holding(named, stranger), way)).toEqual([
      { path: 'proxyUrl', from: stranger, to: way.proxyUrl },
    ]);
    expect(compareConnection(holding({ ...before, serverName: 'x' }, way.proxyUrl), way)).toEqual([
      { path: 'tlsServerName', from: 'x', to: way.tlsServerName },
    ]);
    const gone = { from: way.proxyUrl, to: undefined };
    expect(compareConnection(holding(named, way.proxyUrl), {})).toMatchObject([
      { path: 'proxyUrl', ...gone },
      { path: 'tlsServerName' },
    ]);
    expect(compareConnection(holding(before), {})).toMatchObject([
      { path: 'proxyUrl', ...gone },
      { path: 'tlsServerName' },
    ]);
  });

  it('without a name in the file leaves the one of a kubeconfig to its fingerprint', () => {
    const registration = registered(named, named);
    expect(compareConnection(registration, {})).toEqual([]);
    expect(compareCredential(registration, factsOf(named))).toEqual([]);
    expect(compareCredential(registered(before, named), factsOf(before))).toMatchObject([{ path: 'credential' }]);
  });

  it('shows no login that somebody put into a proxy of the Secret', () => {
    const registration = holding(named, 'http://me:word@proxy.example.com');
    const shown = JSON.stringify([
      compareConnection(registration, way),
      compareCredential(registration, factsOf(before)),
    ]);
    expect(shown).not.toContain('word');
    expect(compareConnection(registration, way)).toMatchObject([{ path: 'proxyUrl', from: undefined }, {}]);
  });
});

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
