import { nearEndOf } from '../credential/credential-facts.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import { defaultExpiryWarningDays } from '../register/tenant-file.ts';
import type { Rule } from './engine/rule.ts';

/** Goes by what the sealed block says, which apply holds against the opened file; needs no key. */
export const credentialExpiry: Rule = {
  id: 'credential-expiry',
  severity: 'mixed',
  summary: 'No sealed credential has expired or expires soon: within 30 days, or expiryWarningDays in tenant.yaml.',
  why: 'When a credential expires, apply and Argo CD lose the cluster. It is an error only if the change adds or alters the cluster (not if it is sealed to other recipients). Tokens without an expiry date are not checked.',
  *check({ clusters, tenant }, { today, base }) {
    const warningDays = tenant?.settings.expiryWarningDays ?? defaultExpiryWarningDays;
    for (const cluster of clusters.values()) {
      const { name, spec, document } = cluster;
      const end = nearEndOf(spec.kubeconfig?.sealed?.expires ?? 'unknown', today, warningDays);
      if (end === undefined) continue;
      const isAltered = base !== undefined && contentOf(cluster) !== contentOf(base.clusters.get(name));
      yield {
        ...(end.isOver && isAltered ? {} : { severity: 'warning' }),
        at: document.at('/spec/kubeconfig/sealed/expires'),
        message: `the credential of "${name}" ${end.words}`,
        hint: `get a new kubeconfig and run "npm run seal -- ${name} <kubeconfig file>"`,
      };
    }
  },
};

/** What a cluster file says, but for who can open its credential. */
function contentOf(cluster: ClusterFile | undefined): string {
  if (cluster === undefined) return '';
  const { metadata, spec } = cluster;
  const { recipients: _, exposedTo: __, ...sealed } = spec.kubeconfig?.sealed ?? {};
  return JSON.stringify({ metadata, spec: { ...spec, kubeconfig: { ...spec.kubeconfig, sealed } } });
}
