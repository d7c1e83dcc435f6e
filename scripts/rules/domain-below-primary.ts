import { mayWriteHost, primaryDomainOf, webHostsOf } from '../register/web-hosts.ts';
import type { Rule } from './engine/rule.ts';

/** Only hosts that the author wrote; default ones are below the domain by construction. */
export const domainBelowPrimary: Rule = {
  id: 'domain-below-primary',
  severity: 'warning',
  summary: 'argocdHost and tektonHost are below primaryDomain.',
  why: 'DNS records and certificates usually cover only the primary domain and the names below it.',
  *check({ clusters }) {
    for (const cluster of clusters.values()) {
      const { spec, document } = cluster;
      if (!mayWriteHost(spec)) continue;
      const domain = primaryDomainOf(spec);
      if (domain === undefined) continue;
      for (const { field, host, pointer, written } of webHostsOf(cluster)) {
        if (!written || isAtOrBelow(host, domain)) continue;
        const byDefault = spec.primaryDomain === undefined;
        yield {
          at: document.at(pointer),
          message: `${field} "${host}" is outside ${byDefault ? 'the default ' : ''}primaryDomain "${domain}"`,
          hint: byDefault ? `write the primaryDomain that "${host}" is below` : `choose a name below "${domain}"`,
          ...(byDefault
            ? {}
            : { related: [{ at: document.at('/spec/primaryDomain'), message: 'primaryDomain is here' }] }),
        };
      }
    }
  },
};

function isAtOrBelow(host: string, domain: string): boolean {
  return `.${host.toLowerCase()}`.endsWith(`.${domain.toLowerCase()}`);
}
