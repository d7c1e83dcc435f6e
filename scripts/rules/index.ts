import { cloudLogin } from './cloud-login.ts';
import { componentSelectable } from './component-selectable.ts';
import { componentShrinks } from './component-shrinks.ts';
import { componentValid } from './component-valid.ts';
import { credentialExpiry } from './credential-expiry.ts';
import { derivedNamesFit } from './derived-names-fit.ts';
import { domainBelowPrimary } from './domain-below-primary.ts';
import type { ChangeRule, Rule } from './engine/rule.ts';
import { environmentHasType } from './environment-has-type.ts';
import { environmentMatchesProduct } from './environment-matches-product.ts';
import { environmentOnWorker } from './environment-on-worker.ts';
import { filePlacement } from './file-placement.ts';
import { frozenEnvironment } from './frozen-environment.ts';
import { frozenInUse } from './frozen-in-use.ts';
import { frozenPlacement } from './frozen-placement.ts';
import { frozenTenant } from './frozen-tenant.ts';
import { hostIsHost } from './host-is-host.ts';
import { hostsApart } from './hosts-apart.ts';
import { knownCluster } from './known-cluster.ts';
import { knownComponent } from './known-component.ts';
import { knownEnvironment } from './known-environment.ts';
import { knownHost } from './known-host.ts';
import { knownNamespace } from './known-namespace.ts';
import { knownPipeline } from './known-pipeline.ts';
import { knownProject } from './known-project.ts';
import { kubeconfigPresent } from './kubeconfig-present.ts';
import { kubeconfigRecipients } from './kubeconfig-recipients.ts';
import { nameMatchesFile } from './name-matches-file.ts';
import { namespaceIsFree } from './namespace-is-free.ts';
import { noAlias } from './no-alias.ts';
import { noDependents } from './no-dependents.ts';
import { noPlaintextSecret } from './no-plaintext-secret.ts';
import { noRename } from './no-rename.ts';
import { oneDocument } from './one-document.ts';
import { oneEnvironmentPerCluster } from './one-environment-per-cluster.ts';
import { productFetched } from './product-fetched.ts';
import { reachableAddress } from './reachable-address.ts';
import { removalAcknowledged } from './removal-acknowledged.ts';
import { runtimeFitsCluster } from './runtime-fits-cluster.ts';
import { schema } from './schema.ts';
import { tombstoneConsistent } from './tombstone-consistent.ts';
import { uniqueApiServer } from './unique-api-server.ts';
import { uniqueCredential } from './unique-credential.ts';
import { uniqueDeployment } from './unique-deployment.ts';
import { uniqueEventSource } from './unique-event-source.ts';
import { uniqueNamespace } from './unique-namespace.ts';
import { uniqueNodePort } from './unique-node-port.ts';
import { vclusterAddressMatches } from './vcluster-address-matches.ts';
import { vclusterPortMatches } from './vcluster-port-matches.ts';
import { visibleText } from './visible-text.ts';
import { yamlAmbiguous } from './yaml-ambiguous.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Rules about one thing. */
interface RuleTopic {
  readonly title: string;
  readonly rules: readonly (Rule | ChangeRule)[];
}

/** Every rule by topic, in the order of the documentation. */
export const ruleTopics: readonly RuleTopic[] = [
  {
    title: 'Files',
    rules: [filePlacement, visibleText, yamlSyntax, oneDocument, noAlias, yamlAmbiguous, schema],
  },
  { title: 'Names and hosts', rules: [nameMatchesFile, derivedNamesFit, knownHost, hostIsHost] },
  {
    title: 'Addresses and ports',
    rules: [
      uniqueApiServer,
      hostsApart,
      uniqueNodePort,
      namespaceIsFree,
      vclusterPortMatches,
      vclusterAddressMatches,
      domainBelowPrimary,
      reachableAddress,
    ],
  },
  { title: 'Components', rules: [componentValid, componentSelectable, knownComponent, knownNamespace] },
  {
    title: 'Credentials',
    rules: [kubeconfigPresent, kubeconfigRecipients, credentialExpiry, uniqueCredential, cloudLogin],
  },
  {
    title: 'Products',
    rules: [
      productFetched,
      knownCluster,
      environmentHasType,
      environmentOnWorker,
      oneEnvironmentPerCluster,
      environmentMatchesProduct,
      knownEnvironment,
      knownProject,
      runtimeFitsCluster,
      uniqueNamespace,
      uniqueDeployment,
      uniqueEventSource,
      knownPipeline,
    ],
  },
  { title: 'Secrets', rules: [noPlaintextSecret] },
  {
    title: 'Changes and removals',
    rules: [
      tombstoneConsistent,
      noDependents,
      frozenTenant,
      frozenPlacement,
      frozenInUse,
      frozenEnvironment,
      noRename,
      componentShrinks,
      removalAcknowledged,
    ],
  },
];

/** Every rule, in the order of the documentation. */
export const rules: readonly (Rule | ChangeRule)[] = ruleTopics.flatMap((topic) => topic.rules);
