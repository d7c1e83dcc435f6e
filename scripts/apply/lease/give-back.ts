import { KitError } from '../../cli/kit-error.ts';
import type { TenantLease } from './tenant-lease.ts';

/** Why the Lease could not be given back, if so: what was done is done, and has to be reported all the same. */
export async function giveBack(lease: TenantLease, applied: string | undefined): Promise<string | undefined> {
  try {
    await lease.release(applied);
    return undefined;
  } catch (error) {
    if (error instanceof KitError) return error.message;
    throw error;
  }
}
