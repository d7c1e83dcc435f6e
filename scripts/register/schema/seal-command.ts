import { isClusterName } from '../layout.ts';
import { valueAtPointer } from './schema-node.ts';

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
