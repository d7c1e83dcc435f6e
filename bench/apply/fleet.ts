import { createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { sealText } from '../../scripts/credential/seal/age.ts';
import { makeCa, makeClientCertificate } from '../../test/support/certificates.ts';

/** The name in the certificate that all servers of a fleet share. */
const serverName = 'localhost';

/** A fleet of so many hosts, each with one virtual cluster, and what its servers and their credentials are made of. */
export interface Fleet {
  readonly pairs: number;
  /** Of hosts and of virtual clusters; another one in each run, so that two of them can go on side by side. */
  readonly ports: readonly [number, number];
  readonly caPem: string;
  readonly certificatePem: string;
  readonly keyPem: string;
  /** Tokens are made of it. */
  readonly seed: string;
}

/** One of the clusters of a fleet. */
export interface Member {
  readonly kind: 'host' | 'virtual';
  readonly name: string;
  readonly host: string;
  /** A loopback address of its own. */
  readonly address: string;
  readonly port: number;
}

/** Makes a fleet with keys of its own. */
export function makeFleet(pairs: number): Fleet {
  const ca = makeCa({ subject: 'bench' });
  const { certificatePem, keyPem } = makeClientCertificate(ca, { subject: serverName });
  const ports = [6_443 + (process.pid % 20_000), 30_000 + (process.pid % 2_700)] as const;
  return { pairs, ports, caPem: ca.certificatePem, certificatePem, keyPem, seed: randomBytes(32).toString('hex') };
}

/** Both clusters of every pair. */
export function membersOf({ pairs, ports: [hostPort, virtualPort] }: Fleet): readonly Member[] {
  return Array.from({ length: pairs }, (_, index) => {
    const number = String(index).padStart(5, '0');
    const host = `host-${number}`;
    const below = `${Math.floor(index / 250)}.${(index % 250) + 1}`;
    return [
      { kind: 'host', name: host, host, address: `127.10.${below}`, port: hostPort },
      { kind: 'virtual', name: `virtual-${number}`, host, address: `127.20.${below}`, port: virtualPort },
    ] as const;
  }).flat();
}

/** What is in the kubeconfig of a cluster of a fleet. */
export function credentialOf({ caPem, seed }: Fleet, { name }: Member): Credential {
  const token = createHash('sha256').update(`${seed} ${name}`).digest('base64url');
  return { caPem, token, serverName };
}

/** The kubeconfig of a cluster of a fleet. */
export function kubeconfigOf(fleet: Fleet, member: Member): string {
  return toKubeconfigText(member.name, urlOf(member), credentialOf(fleet, member));
}

/** Writes the cluster files of a fleet into a register, with the kubeconfigs of the hosts sealed to a recipient. */
export async function writeFleet(directory: string, fleet: Fleet, recipient: string): Promise<void> {
  const folder = join(directory, 'clusters');
  await mkdir(folder, { recursive: true });
  for (const member of membersOf(fleet)) {
    await writeFile(join(folder, `${member.name}.yaml`), clusterText(fleet, member, recipient));
    if (member.kind === 'virtual') continue;
    const sealed = await sealText(kubeconfigOf(fleet, member), [recipient]);
    await writeFile(join(folder, `${member.name}.kubeconfig.age`), sealed);
  }
}

function clusterText(fleet: Fleet, member: Member, recipient: string): string {
  const shape =
    member.kind === 'host'
      ? [
          ...['clusterType: physical', 'usage: host', 'kubeconfig:', '  sealed:'],
          `    fingerprint: ${fingerprintOf(credentialOf(fleet, member))}`,
          ...['    expires: unknown', `    server: ${urlOf(member)}`, '    recipients:', `      - ${recipient}`],
        ]
      : ['clusterType: virtual', 'usage: worker', 'workerType: deployment', `hostCluster: ${member.host}`];
  return [
    ...['apiVersion: nautes.resource.nautes.io/v1alpha1', 'kind: Cluster', 'metadata:'],
    ...[`  name: ${member.name}`, '  labels:', '    region: eu-central', 'spec:', `  apiServer: ${urlOf(member)}`],
    ...shape.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function urlOf({ address, port }: Member): string {
  return `https://${address}:${port}`;
}
