import { authorityOf, cloudLoginOf } from '../../register/cloud-login.ts';
import type { CredentialSource } from './credential-source.ts';

/** Clusters that Argo CD logs in to by its own identity: all that it needs is in the cluster file. */
export const cloudSource: CredentialSource = {
  obtain: (cluster) => {
    const login = cloudLoginOf(cluster);
    if (login === undefined) throw new TypeError(`cluster "${cluster.name}" has no login by a cloud's identity`);
    return Promise.resolve({ caPem: authorityOf(cluster), login });
  },
};
