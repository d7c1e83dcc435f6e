import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

/** Where the programs are. */
export interface BinaryFiles {
  readonly etcd: string;
  readonly kubeApiserver: string;
  readonly kubectl: string | undefined;
}

/** Whether the file exists and may be run. */
export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
