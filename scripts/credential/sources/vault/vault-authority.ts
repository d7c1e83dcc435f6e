import { X509Certificate } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { exitCodes } from '../../../cli/kit-error.ts';
import type { VaultSettings } from '../../../register/tenant-file.ts';
import { pemBlocksOf, toPemText } from '../../../text/pem.ts';
import { readPlainFile } from '../credential-source.ts';
import { VaultFailure } from './vault-failure.ts';

const maxAuthorityBytes = 256 * 1024;

/** Whom to trust as the signer of Vault's certificate: the setting, else VAULT_CACERT; undefined for the CAs of the machine. */
export async function vaultAuthority(
  { caCertificate }: VaultSettings,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const variable = (environment['VAULT_CACERT'] ?? '').trim();
  if (caCertificate !== undefined) return certificatesIn(caCertificate, 'vault.caCertificate in tenant.yaml');
  if (variable === '') return undefined;
  if (!isAbsolute(variable)) return certificatesIn(variable, 'VAULT_CACERT');
  const file = await readPlainFile(variable, maxAuthorityBytes);
  if ('text' in file) return certificatesIn(file.text, 'the file that VAULT_CACERT names');
  throw new VaultFailure(
    `VAULT_CACERT names a file that ${file.reason}`,
    'set it to the absolute path of a PEM file',
    exitCodes.usage,
  );
}

/** Certificates only: a private key that was pasted beside them must not go unnoticed. */
function certificatesIn(text: string, place: string): string {
  const blocks = pemBlocksOf(text) ?? [];
  if (blocks.length > 0 && blocks.every((block) => block.label === 'CERTIFICATE' && isCertificate(toPemText(block))))
    return text;
  throw new VaultFailure(
    `${place} contains something other than certificates`,
    'write the CA there as PEM',
    exitCodes.usage,
  );
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
