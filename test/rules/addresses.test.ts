import { describe, expect, it } from 'vitest';
import { clusterFiles, fromSecret, host, virtual, worker } from '../support/clusters.ts';
import { findingsOf } from '../support/findings.ts';
import { everyShape, shippedComponents, toSources } from '../support/fixtures.ts';

describe('unique-api-server', () => {
  it.each([
    ['https://[2001:DB8:0::1]:6443', 'https://[2001:db8::1]:6443/'],
    ['https://prod.example.com', 'https://PROD.example.com:443'],
  ])('takes %s and %s for one address', (first, second) => {
    const shape = { ...worker, ...fromSecret, primaryDomain: 'example.com' };
    const clusters = { a: { ...shape, apiServer: first }, b: { ...shape, apiServer: second } };
    expect(findingsOf(clusterFiles(clusters))).toEqual([expect.stringContaining('clusters/b.yaml unique-api-server')]);
  });

  it('is the only rule to speak when virtual clusters of one host share URL and port', () => {
    const clusters = { berlin: { ...host, ...fromSecret }, 'dev-a': virtual, 'dev-b': virtual };
    expect(findingsOf(clusterFiles(clusters))).toEqual([
      expect.stringContaining('clusters/dev-b.yaml unique-api-server'),
    ]);
  });
});

describe('namespace-is-free', () => {
  const onHost = ['oauth2-proxy', 'traefik', 'vault'];
  const others = ['argo-events', 'argo-rollouts', 'cert-manager', 'external-secrets', 'hnc-system', 'tekton-operator'];

  it.each([
    ['of the components that come with the kit', shippedComponents],
    ['that Nautes gives them, in a register without components', []],
  ])('keeps virtual clusters out of the namespaces %s', (_, components) => {
    const names = [...onHost, ...others, 'kube-system'];
    const clusters = names.map((name, index) => {
      const apiServer = `https://192.0.2.10:${31000 + index}`;
      return [name, { ...virtual, apiServer, hostCluster: 'shanghai-host' }] as const;
    });
    const virtuals = toSources(clusterFiles(Object.fromEntries(clusters)));
    expect(findingsOf([...everyShape, ...components, ...virtuals])).toEqual([
      'clusters/kube-system.yaml namespace-is-free: namespace "kube-system" on host "shanghai-host" belongs to Kubernetes',
      ...onHost.map(
        (name) =>
          `clusters/${name}.yaml namespace-is-free: virtual cluster "${name}" would share namespace "${name}" on host ` +
          `"shanghai-host" with component "${name}"`,
      ),
    ]);
  });
});
