/** What stands for a secret in everything that is shown. */
const mask = '***';

/** Words that are written beside secrets: in kubeconfigs, PEM texts and age identities. */
const secretKey =
  /client-key|client-certificate|private[ _-]?key|token["']?\s*:|passw(or)?d|-----(BEGIN|END)|AGE-SECRET-KEY-|:\/\/[^/\s]*@|kubeconfig["']?\s*:\s*[^\s|>&{#]/i;
const secretValues = [/AGE-SECRET-KEY-[0-9A-Z]+/gi, /\beyJ[\w-]{8,}(\.[\w-]+)*/g];
const longWord = /[A-Za-z0-9+/]{40,}={0,2}/g;

/** Whether a line of a file may hold a secret, or a part of one, and so must not be shown. */
export function mayHoldSecret(line: string): boolean {
  return secretKey.test(line) || maskSecrets(line) !== line;
}

/** A text with all that looks like an age identity, a JSON web token or encoded binary data masked. */
export function maskSecrets(text: string): string {
  const masked = secretValues.reduce((rest, pattern) => rest.replace(pattern, mask), text);
  return masked.replace(longWord, (word) => (looksEncoded(word) ? mask : word));
}

/** Base64 of any length mixes cases and digits; fingerprints, age recipients and names do not. */
function looksEncoded(word: string): boolean {
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && /[0-9]/.test(word);
}
