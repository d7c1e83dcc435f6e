/** Where the programs are. */
export interface BinaryFiles {
  readonly etcd: string;
  readonly kubeApiserver: string;
  readonly kubectl: string | undefined;
}
