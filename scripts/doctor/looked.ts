import { KitError } from '../cli/kit-error.ts';
import { defined } from '../text/defined.ts';
import type { Check, Found } from '../text/check.ts';

/** One look: trouble on the way makes it unknown, never a problem and never fine. */
export async function looked(
  about: Pick<Check, 'area' | 'id'>,
  look: () => Promise<Found> | Found,
  hintWhenUnknown?: (error: KitError) => string | undefined,
): Promise<Check> {
  try {
    return { ...about, ...(await look()) };
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    const { message: found, hint } = error;
    return { ...about, state: 'unknown', found, ...defined({ hint: hintWhenUnknown?.(error) ?? hint }) };
  }
}
