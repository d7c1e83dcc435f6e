import { KitError } from '../../scripts/cli/kit-error.ts';
import type { Credential } from '../../scripts/credential/credential.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { parseApiServer } from '../../scripts/register/api-server.ts';
import type { ClusterFile } from '../../scripts/register/cluster-file.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';
import { makeCa, makeClientCertificate, type CertificateOptions } from './certificates.ts';

/** Where every cluster of these tests is. */
const server = 'https://10.0.0.1:6443';

/** A credential with a client certificate that lasts for long. */
export function makeCredential(options: CertificateOptions = {}): Credential {
  const ca = makeCa();
  const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date('2035-01-01'), ...options });
  return { caPem: ca.certificatePem, certificatePem, keyPem };
}

/** A kubeconfig of it. */
export function kubeconfigOf(credential: Credential): string {
  return toKubeconfigText('admin', server, credential);
}

/** The file of a host, which no schema has seen: the name may be one that no register would accept. */
export function clusterFile(name: string, kubeconfig?: ClusterFile['spec']['kubeconfig']): ClusterFile {
  const path = `clusters/${name}.yaml`;
  const document = parseYaml(path, 'spec: {}');
  if (!(document instanceof YamlDocument)) throw new Error(document.message);
  const shape = { apiServer: server, clusterType: 'physical', usage: 'host' } as const;
  const address = parseApiServer(server);
  if (address === undefined) throw new Error(`${server} is no address`);
  const spec = { ...shape, ...(kubeconfig && { kubeconfig }) };
  return { name, path, metadata: { name }, spec, server: address, document };
}

/** What a person is told when an action is refused: the exit code, the message and the way out. */
export async function refusal(action: Promise<unknown>): Promise<{ code: number; message: string; hint?: string }> {
  const error: unknown = await action.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof KitError)) throw error;
  const { exitCode: code, message, hint } = error;
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

/** Every secret part of a credential, as `findSecrets` takes them. */
export function secretsOf({ keyPem, token }: Credential): readonly string[] {
  return [keyPem, token].filter((one) => one !== undefined);
}
