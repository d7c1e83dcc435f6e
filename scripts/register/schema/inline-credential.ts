import type { Finding } from '../../text/diagnostic.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { isClusterName } from '../layout.ts';
import { keysOf, valueAtPointer } from './schema-node.ts';

/** Keys that a kubeconfig has and the place of a credential has not. */
const kubeconfigKeys: ReadonlySet<string> = new Set(['clusters', 'contexts', 'users', 'current-context']);

/** What people write who forget `from:`. */
const places: ReadonlySet<string> = new Set(['sealed', 'variable', 'secret', 'vault']);

/** The pointer of a kubeconfig that was pasted into a cluster file; undefined when there is none. */
export function inlineCredential(value: unknown): string | undefined {
  for (const mapping of ['/spec', ''])
    for (const key of keysOf(valueAtPointer(value, mapping))) {
      const pointer = `${mapping}/${key}`;
      if (/^kube_?-?config$/i.test(key) && isCredential(valueAtPointer(value, pointer))) return pointer;
    }
  return undefined;
}

function isCredential(value: unknown): boolean {
  return (
    (typeof value === 'string' && value !== '' && !places.has(value)) ||
    keysOf(value).some((key) => kubeconfigKeys.has(key))
  );
}

/** The finding for a pasted kubeconfig; nothing of it is repeated. */
export function inlineCredentialFinding(document: YamlDocument, pointer: string): Finding {
  return {
    at: document.atKey(pointer),
    message: '"kubeconfig" must not contain the credential itself',
    hint: `remove it, run "${sealCommand(document.value)}", and rotate the credential if it was pushed`,
  };
}

/** What `seal` writes into a cluster file and nobody else should. */
export const sealedBlock = '/spec/kubeconfig/sealed';

/** How to seal the kubeconfig of this document's cluster. */
export function sealCommand(value: unknown): string {
  const name = valueAtPointer(value, '/metadata/name');
  return `npm run seal -- ${typeof name === 'string' && isClusterName(name) ? name : '<name>'} <file>`;
}

/** The way out of whatever is wrong in the sealed block. */
export function sealedBlockHint(value: unknown): string {
  return `run "${sealCommand(value)}", which writes the block`;
}
