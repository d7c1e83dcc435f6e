import { daysLeft, nearEndOf } from '../credential/credential-facts.ts';
import { defined } from '../text/defined.ts';
import { warningDaysOf, type Inventory, type InventoryEntry } from './inventory.ts';

/** When the credential of one registered cluster ends. */
export interface CredentialEnd extends Pick<InventoryEntry, 'cluster' | 'shape' | 'host' | 'file' | 'tokenSeconds'> {
  /** As apply recorded it; `unknown` when the credential does not say. */
  readonly expires: string;
  /** Whole days, negative when it has ended; left out when it is not known. */
  readonly daysLeft?: number;
  /** Whether it has ended or will within the days that were asked for. */
  readonly isDue: boolean;
}

/** The credentials of an inventory, the one that ends first at the top; those that do not say when come last. */
export function expiryOfAll({ clusters }: Inventory, now: Date, withinDays: number): readonly CredentialEnd[] {
  const ends = clusters.map(({ cluster, shape, host, file, credentialExpires: expires, isRenewed, tokenSeconds }) => ({
    cluster,
    shape,
    ...defined({ host, file, tokenSeconds }),
    expires,
    ...defined({ daysLeft: daysLeft(expires, now) }),
    isDue:
      nearEndOf(expires, now, warningDaysOf({ ...defined({ isRenewed, tokenSeconds }) }, withinDays)) !== undefined,
  }));
  const time = ({ expires }: CredentialEnd): number => {
    const end = Date.parse(expires);
    return Number.isNaN(end) ? Infinity : end;
  };
  return ends.sort((left, right) => {
    const [before, after] = [time(left), time(right)];
    return before === after ? (left.cluster < right.cluster ? -1 : 1) : before - after;
  });
}
