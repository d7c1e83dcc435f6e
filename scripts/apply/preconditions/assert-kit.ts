import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { plainRemoteText } from '../../kubernetes/api-failure.ts';
import { isOlderVersion, kitVersion } from '../../text/version.ts';

/** Throws with exit code 5 when a newer kit wrote the records: this one may not know what they mean. */
export function assertKit({ kit }: { readonly kit: string | undefined }): void {
  if (kit === undefined || !isOlderVersion(kitVersion, kit)) return;
  throw new KitError(`kit ${kitVersion} is older than kit ${plainRemoteText(kit)}, which wrote the registrations`, {
    exitCode: exitCodes.superseded,
    hint: `use kit ${plainRemoteText(kit)} or newer (docs/upgrade.md); "npm run upgrade -- --check" says what it changes`,
  });
}
