import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { clientOf } from '../stand-in/stand-in.ts';

const lifetimeSeconds = 24 * 60 * 60;

/** A kubeconfig with a token of a service account, as `kubectl create token` gives one. */
export async function serviceAccountKubeconfig(
  adminKubeconfig: string,
  namespace: string,
  name: string,
): Promise<string> {
  const admin = parseKubeconfig(adminKubeconfig);
  if (isRefused(admin)) throw new TypeError('the administrator has no kubeconfig');
  const client = clientOf(adminKubeconfig);
  try {
    const answer = (await client.send({
      method: 'POST',
      path: `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`,
      body: {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: { expirationSeconds: lifetimeSeconds },
      },
    })) as { readonly status: { readonly token: string } };
    const { caPem } = admin.credential;
    return toKubeconfigText(name, admin.server, { caPem, token: answer.status.token });
  } finally {
    client.close();
  }
}
