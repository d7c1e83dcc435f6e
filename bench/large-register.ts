import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const git = promisify(execFile);
/** One host carries this many clusters with itself, so that its node ports are unique. */
const clustersAHost = 20;

/** Makes a valid register of so many clusters in a Git repository of its own, everything in the index. */
export async function makeLargeRegister(directory: string, clusters: number): Promise<void> {
  await mkdir(join(directory, 'clusters'), { recursive: true });
  await writeFile(join(directory, 'tenant.yaml'), 'name: bench\n');
  for (let index = 0; index < clusters; index++)
    await writeFile(join(directory, 'clusters', `${nameOf(index)}.yaml`), clusterText(index));
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
  ])
    await git('git', args, { cwd: directory });
}

/** The name of one of the clusters. */
export function nameOf(index: number): string {
  return `c-${String(index).padStart(5, '0')}`;
}

/** The file of one of the clusters, which is right as long as its host is there. */
export function clusterText(index: number): string {
  const host = index - (index % clustersAHost);
  const address = `https://c${host}.example.com`;
  const shape =
    index === host
      ? [`apiServer: ${address}:6443`, 'clusterType: physical', 'usage: host', 'kubeconfig:', '  from: variable']
      : [
          `apiServer: ${address}:${31_000 + (index % clustersAHost)}`,
          'clusterType: virtual',
          'usage: worker',
          'workerType: deployment',
          `hostCluster: ${nameOf(host)}`,
        ];
  return [
    'apiVersion: nautes.resource.nautes.io/v1alpha1',
    'kind: Cluster',
    'metadata:',
    `  name: ${nameOf(index)}`,
    '  labels:',
    '    region: eu-central',
    'spec:',
    ...shape.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
