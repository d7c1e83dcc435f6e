import { expect, it } from 'vitest';
import { nameWithin } from '../../scripts/import/source-name.ts';
import { makeJwt } from '../support/certificates.ts';

it.each<readonly [written: string, name: string | undefined]>([
  ['prod-eu', 'prod-eu'],
  ['admin@prod-eu', 'prod-eu'],
  ['arn:aws:eks:eu-central-1:111122223333:cluster/prod-eu', 'prod-eu'],
  ['gke_project_europe-west1-b_prod-eu', 'prod-eu'],
  ['Prod_EU', 'prod-eu'],
  ['iam@prod-eu.eu-central-1.eksctl.io', 'prod-eu-eu-central-1-eksctl-io'],
  ['default/api-prod-example-com:6443/kube:admin', undefined],
  ['https://192.0.2.1:6443', undefined],
  ['kubernetes-admin@kubernetes', undefined],
  ['default', undefined],
  ['in-cluster', undefined],
  ['x'.repeat(41), undefined],
  ['', undefined],
  ['@', undefined],
  [makeJwt({ sub: 'x' }), undefined],
])('what kubectl or Argo CD calls %j is the cluster %j', (written, name) => {
  expect(nameWithin(written)).toBe(name);
});
