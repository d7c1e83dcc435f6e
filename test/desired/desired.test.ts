import { describe, expect, it } from 'vitest';
import { toArgoConfig } from '../../scripts/credential/kubeconfig-text.ts';
import { toClusterResource, toClusterSpec } from '../../scripts/desired/cluster-resource.ts';
import { secretText, templateAnnotations, toClusterSecret } from '../../scripts/desired/cluster-secret.ts';
import { desiredClusters, type Cluster } from '../../scripts/desired/cluster.ts';
import { digestOf } from '../../scripts/desired/digest.ts';
import { toVclusterApplication } from '../../scripts/desired/vcluster-application.ts';
import { clusterOf, isOurs, ownershipLabels } from '../../scripts/kubernetes/objects/ownership.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { clusterText, host, virtual, worker } from '../support/clusters.ts';
import { toSources } from '../support/fixtures.ts';

/** The complete cluster of a spec; virtual ones run on `berlin`, whose traefik has ports of its own. */
function complete(spec: Readonly<Record<string, unknown>>, metadata: object = {}, onHost: object = host): Cluster {
  const berlin = { ...onHost, traefik: { httpNodePort: 31080, httpsNodePort: 31443 } };
  const files = {
    'clusters/berlin.yaml': clusterText('berlin', berlin),
    'clusters/one.yaml': clusterText('one', spec, metadata),
  };
  const { clusters, files: read } = readRepository(toSources(files));
  const cluster = desiredClusters({ ...readRepository([]), clusters }).get('one');
  if (cluster === undefined) throw new Error(`the file of the test has errors: ${JSON.stringify(read)}`);
  return cluster;
}

const pipeline = { ...worker, workerType: 'pipeline' };

describe('a complete cluster', () => {
  it.each([
    ['https://192.0.2.2:6443', undefined, '192.0.2.2.nip.io'],
    ['https://K8S.Example.com', undefined, 'k8s.example.com'],
    ['https://192.0.2.2:6443', 'example.org', 'example.org'],
    ['https://[2001:db8::1]:6443', 'example.org', 'example.org'],
  ])('at %s with primaryDomain %s is below %s', (apiServer, primaryDomain, expected) => {
    const cluster = complete({ ...worker, apiServer, ...(primaryDomain === undefined ? {} : { primaryDomain }) });
    expect(cluster.primaryDomain).toBe(expected);
    expect(cluster.componentsList['deployment']?.additions).toEqual({ host: `argocd.one.${expected}` });
  });

  it.each([
    ['https://192.0.2.2:6443/', 'https://192.0.2.2:6443'],
    ['https://K8S.Example.com:443', 'https://K8S.Example.com:443'],
    ['https://B4C1D2.gr7.eu-central-1.eks.amazonaws.com', 'https://B4C1D2.gr7.eu-central-1.eks.amazonaws.com'],
    ['https://[2001:DB8:0:0::1]:6443', 'https://[2001:DB8:0:0::1]:6443'],
    ['https://Rancher.example.com/k8s/clusters/c-m-1/', 'https://Rancher.example.com/k8s/clusters/c-m-1'],
  ])('is at %s for Argo CD too, but for a slash at the end', (apiServer, expected) => {
    const cluster = complete({ ...worker, apiServer, primaryDomain: 'x.org' });
    expect(toClusterSpec(cluster)['apiServer']).toBe(expected);
    expect(secretText(toClusterSecret('acme', cluster, {}), 'server')).toBe(expected);
  });

  it("has no name of its host in its certificate when that is a proxy's", () => {
    const behindProxy = { ...host, apiServer: 'https://rancher.example.com/k8s/clusters/c-m-1' };
    expect(complete(virtual).hostAddress).toBe('192.0.2.1');
    expect(complete(virtual, {}, behindProxy).hostAddress).toBeUndefined();
  });

  it('takes the port of its vcluster from either place', () => {
    expect(complete(virtual).vclusterPort).toBe(31001);
    expect(complete({ ...virtual, vcluster: { httpsNodePort: '31001' } }).vclusterPort).toBe(31001);
    expect(complete(worker).vclusterPort).toBeUndefined();
  });

  it("shows its host's gateway when it is virtual", () => {
    const additions = { httpNodePort: '31080', httpsNodePort: '31443' };
    expect(complete(virtual).componentsList['gateway']).toEqual({ name: 'traefik', namespace: 'traefik', additions });
    expect(complete({ ...virtual, workerType: 'deployment' }).componentsList).not.toHaveProperty('gateway');
  });

  it('keeps what its author wrote of a component and fills in the rest', () => {
    const { componentsList } = complete({
      ...worker,
      componentsList: {
        gateway: { additions: { httpNodePort: '32080' } },
        multiTenant: { namespace: 'tenants', additions: { syncResourceTypes: 'tekton.dev/Pipeline' } },
        certManagement: {},
      },
    });
    expect(componentsList).toMatchObject({
      gateway: { name: 'traefik', additions: { httpNodePort: '32080', httpsNodePort: '30443' } },
      multiTenant: { name: 'hnc', namespace: 'tenants', additions: { syncResourceTypes: 'tekton.dev/Pipeline' } },
      certManagement: { name: 'cert-manager', namespace: 'cert-manager' },
    });
  });

  it.each([
    [
      { apiServer: 'https://192.0.2.2:6443', clusterType: 'physical', usage: 'host' },
      'gateway oauthProxy secretManagement',
    ],
    [worker, 'deployment gateway multiTenant oauthProxy progressiveDelivery secretManagement secretSync'],
    [pipeline, 'deployment eventListener gateway multiTenant oauthProxy pipeline secretManagement secretSync'],
    [virtual, 'deployment eventListener gateway multiTenant pipeline secretManagement secretSync'],
    [
      { ...virtual, workerType: 'deployment' },
      'deployment multiTenant progressiveDelivery secretManagement secretSync',
    ],
  ])('%j has the components of its shape', (spec, categories) => {
    expect(Object.keys(complete(spec).componentsList).join(' ')).toBe(categories);
  });

  it('knows of its credential what Git knows', () => {
    const sealed = {
      fingerprint: `sha256:${'a'.repeat(64)}`,
      expires: '2027-01-31T00:00:00Z',
      recipients: ['age1xmqkfm9v29ggxjtqvzmaua6x7eywcfcd3qyderdkyzhwsasa9upsvvtjkl'],
    };
    expect(complete({ ...worker, kubeconfig: { sealed } }).credential).toEqual({
      from: 'sealed',
      fingerprint: sealed.fingerprint,
      expires: sealed.expires,
    });
    expect(complete(worker).credential).toEqual({ from: 'sealed' });
    expect(complete({ ...worker, kubeconfig: { from: 'variable' } }).credential).toEqual({ from: 'variable' });
    expect(complete(virtual).credential).toEqual({ from: 'host' });
  });
});

describe('the objects of a cluster', () => {
  const evidence = { fingerprint: 'sha256:ff', expires: 'unknown', clusterUid: 'uid', kubernetesVersion: 'v1.34.1' };

  it('the resource says nothing that its author did not, and nothing of the credential', () => {
    const spec = toClusterSpec(complete(worker));
    expect(Object.keys(spec).sort().join(' ')).toBe(
      'apiServer clusterKind clusterType componentsList primaryDomain usage workerType',
    );
    expect(Object.keys(toClusterSpec(complete(virtual)))).toEqual(expect.arrayContaining(['hostCluster']));
  });

  it("authors' labels and annotations never replace the kit's", () => {
    const labels = { 'tenant.nautes.io/cluster': 'other', 'app.kubernetes.io/managed-by': 'me', team: 'shop' };
    const annotations = { 'tenant.nautes.io/commit': 'x', note: 'n' };
    const cluster = { ...complete(worker), labels, annotations };
    const { metadata } = toClusterResource('acme', cluster, evidence, 'abc');
    expect(metadata.labels).toEqual({ team: 'shop', ...ownershipLabels('acme', 'one') });
    expect(metadata.annotations).toMatchObject({ note: 'n', 'tenant.nautes.io/commit': 'abc' });
    const secret = toClusterSecret('acme', cluster, {});
    expect(secret.metadata.labels).toMatchObject({
      team: 'shop',
      'argocd.argoproj.io/secret-type': 'cluster',
      'tenant.nautes.io/cluster': 'one',
    });
    expect(secret.metadata.annotations).not.toHaveProperty('note');
  });

  it('the Secret holds data only, and a server name as Argo CD writes it', () => {
    const secret = toClusterSecret(
      'acme',
      complete(worker),
      toArgoConfig({ caPem: 'ca', token: 't', serverName: 'n' }),
    );
    expect(secret).not.toHaveProperty('stringData');
    expect(secretText(secret, 'server')).toBe('https://192.0.2.2:6443');
    expect(JSON.parse(secretText(secret, 'config') ?? '')).toEqual({
      bearerToken: 't',
      tlsClientConfig: { insecure: false, caData: Buffer.from('ca').toString('base64'), serverName: 'n' },
    });
    expect(secretText(secret, 'absent')).toBeUndefined();
  });

  it('the annotations of a host name no web page, those of a pipeline worker name two', () => {
    const host = complete({ apiServer: 'https://192.0.2.2:6443', clusterType: 'physical', usage: 'host' });
    const names = (cluster: Cluster): readonly string[] =>
      Object.keys(templateAnnotations(cluster)).map((name) => name.replace('cluster.nautes.io/', ''));
    expect(names(host)).toEqual(['primary-domain', 'http-node-port', 'https-node-port']);
    expect(names(complete(pipeline))).toEqual([
      'primary-domain',
      'argocd-host',
      'tekton-host',
      'http-node-port',
      'https-node-port',
    ]);
  });

  it('those of a virtual worker of any type have the node ports of its host', () => {
    for (const workerType of ['deployment', 'pipeline'])
      expect(templateAnnotations(complete({ ...virtual, workerType }))).toMatchObject({
        'cluster.nautes.io/http-node-port': '31080',
        'cluster.nautes.io/https-node-port': '31443',
      });
  });

  it('the certificate of a vcluster is for its address, IPv6 without brackets, and for that of its host', () => {
    const cluster = complete({ ...virtual, apiServer: 'https://[2001:db8::1]:31001', primaryDomain: 'x.org' });
    const { spec } = toVclusterApplication('acme', cluster);
    expect(spec).toMatchObject({
      source: {
        helm: {
          valuesObject: {
            controlPlane: { proxy: { extraSANs: ['2001:db8::1', '192.0.2.1'] }, service: { httpsNodePort: 31001 } },
            exportKubeConfig: { server: 'https://[2001:db8::1]:31001' },
          },
        },
      },
      destination: { name: 'berlin', namespace: 'one' },
    });
  });

  it('are ours for the tenant that wrote them, and for no other', () => {
    const resource = toClusterResource('acme', complete(worker), evidence, 'abc');
    expect([isOurs(resource, 'acme'), isOurs(resource, 'other'), clusterOf(resource)]).toEqual([true, false, 'one']);
    const unlabelled = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' } };
    expect([isOurs(unlabelled, 'acme'), clusterOf(unlabelled)]).toEqual([false, undefined]);
  });

  it('the digest heeds values, not the order of keys', () => {
    expect(digestOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(digestOf({ b: { d: null, c: [1, 2] }, a: 1 }));
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
    expect(digestOf({ a: undefined })).toBe(digestOf({}));
    expect(digestOf('a', 'b')).not.toBe(digestOf('ab'));
  });
});
