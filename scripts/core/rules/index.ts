import type { ChangeRule, Rule } from '../check/rule.ts';
import { credentialExpiry } from './credential-expiry.ts';
import { derivedNamesFit } from './derived-names-fit.ts';
import { domainBelowPrimary } from './domain-below-primary.ts';
import { filePlacement } from './file-placement.ts';
import { frozenInUse } from './frozen-in-use.ts';
import { hostIsHost } from './host-is-host.ts';
import { knownHost } from './known-host.ts';
import { kubeconfigPresent } from './kubeconfig-present.ts';
import { kubeconfigRecipients } from './kubeconfig-recipients.ts';
import { nameMatchesFile } from './name-matches-file.ts';
import { noAlias } from './no-alias.ts';
import { noDependents } from './no-dependents.ts';
import { noPlaintextSecret } from './no-plaintext-secret.ts';
import { noRename } from './no-rename.ts';
import { oneDocument } from './one-document.ts';
import { reachableAddress } from './reachable-address.ts';
import { removalAcknowledged } from './removal-acknowledged.ts';
import { schema } from './schema.ts';
import { tombstoneConsistent } from './tombstone-consistent.ts';
import { uniqueApiServer } from './unique-api-server.ts';
import { uniqueNodePort } from './unique-node-port.ts';
import { vclusterAddressMatches } from './vcluster-address-matches.ts';
import { vclusterPortMatches } from './vcluster-port-matches.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly (Rule | ChangeRule)[] = [
  filePlacement,
  yamlSyntax,
  oneDocument,
  noAlias,
  schema,
  nameMatchesFile,
  derivedNamesFit,
  knownHost,
  hostIsHost,
  uniqueApiServer,
  uniqueNodePort,
  vclusterPortMatches,
  vclusterAddressMatches,
  domainBelowPrimary,
  reachableAddress,
  kubeconfigPresent,
  kubeconfigRecipients,
  credentialExpiry,
  noPlaintextSecret,
  tombstoneConsistent,
  noDependents,
  frozenInUse,
  noRename,
  removalAcknowledged,
];
