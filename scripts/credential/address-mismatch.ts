import { isLoopback, parseApiServer } from '../register/api-server.ts';

/**
 * That a kubeconfig names another address than the cluster file, as that of a wrong context does; undefined when it does
 * not, or when it says nothing, as k3s writes 127.0.0.1 whatever the machine. Both may be right, since a cluster can have
 * two addresses.
 */
export function addressMismatch(server: string, apiServer: unknown): string | undefined {
  const [named, wanted] = [parseApiServer(new URL(server).origin), parseApiServer(String(apiServer))];
  if (named === undefined || wanted === undefined || named.url === wanted.url || isLoopback(named)) return undefined;
  return `the kubeconfig is of ${named.url}, apiServer is ${wanted.url}: is it the context of this cluster?`;
}
