import type { CloudLogin } from '../register/cloud-login.ts';
import { digestOf } from './digest.ts';

/** Names a login by a cloud's identity as `fingerprintOf` names a credential: it changes with the CA and with who logs in. */
export function cloudFingerprintOf({ caPem, login }: { readonly caPem: string; readonly login: CloudLogin }): string {
  return digestOf(caPem, login);
}
