import { quotedList } from '../../text/quoted-list.ts';

/** Which keys a mapping of somebody else has, as far as they are too short to be a secret in the wrong place. */
export function shownKeys(values: object): string {
  const keys = Object.keys(values).sort();
  const harmless = keys.filter((key) => /^[\w.-]{1,15}$/.test(key));
  if (harmless.length > 0) return `its keys are ${quotedList(harmless)}`;
  return keys.length === 0 ? 'it has no key' : 'it has other keys';
}
