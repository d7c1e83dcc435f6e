/** What stands for a secret in everything that is shown. */
export const mask = '***';

/** A kind of secret that gives itself away by its form. */
interface SecretForm {
  /** With its article, as a message says it. */
  readonly name: string;
  /** Whatever may be one: masked wherever it is about to be shown. Takes linear time on any text. */
  readonly pattern: RegExp;
  /** Whether it is long enough to be broken into lines. */
  readonly mayBreak?: true;
  /** Whether a match is one, and not a word about it or an example. */
  isReal(match: string): boolean;
}

const forms: readonly (Omit<SecretForm, 'pattern'> & { readonly start: string; readonly rest: string })[] = [
  {
    // https://age-encryption.org/v1#recipient-stanzas; "PQ" is the one against quantum computers.
    name: 'an age identity',
    mayBreak: true,
    start: 'AGE-SECRET-KEY-|age-secret-key-',
    rest: '[0-9A-Za-z-]+',
    isReal: (match) => /^AGE-SECRET-KEY-(PQ-)?1[02-9AC-HJ-NP-Z]{40,}/i.test(match) && isVaried(match.slice(18)),
  },
  { name: 'a JSON web token', mayBreak: true, start: 'eyJ', rest: '[\\w-]{8,}(?:\\.[\\w-]+)*', isReal: isWebToken },
  {
    // https://docs.gitlab.com/security/tokens/#token-prefixes
    name: 'a GitLab token',
    start: 'gl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rtr?|soat|wt)-|GR1348941',
    rest: '[\\w-]{20,}',
    isReal: isRandom,
  },
  {
    name: 'a GitHub token',
    start: 'gh[oprsu]_|github_pat_[A-Za-z0-9]{22}_',
    rest: '[A-Za-z0-9]{36,}',
    isReal: isRandom,
  },
  { name: 'a Vault token', start: 'hv[brs]\\.', rest: '[\\w-]{24,}', isReal: isRandom },
  { name: 'an OpenShift token', start: 'sha256~', rest: '[\\w-]{40,}', isReal: isRandom },
  {
    name: 'a Rancher token',
    start: 'kubeconfig-[\\w.-]{1,63}:|token-[a-z0-9]{5}:',
    rest: '[a-z0-9]{40,}',
    isReal: isRandom,
  },
  {
    name: 'a token on a command line',
    start: '--(?:bearer-)?token[= ]["\']?',
    rest: '[\\w.~+/-]{16,}',
    isReal: (match) => isOpaque(match.replace(/^--(?:bearer-)?token[= ]["']?/, '')),
  },
  {
    name: 'a bearer token',
    start: '[Bb]earer[ \\t]{1,8}',
    rest: '[\\w.~+/-]{20,}',
    isReal: (match) => isOpaque(match.slice('bearer'.length).trimStart()),
  },
];

/** The one place that knows what secrets look like; the rule, the reports and the redactor all ask here. */
export const secretForms: readonly SecretForm[] = forms.map(({ start, rest, ...form }) => ({
  ...form,
  pattern: new RegExp(`(?:${start})${rest}`, 'g'),
}));

/** Where a private key begins: in PEM of any kind (RFC 7468), also of SSH2 and PGP, and in PuTTY's format. */
export const privateKeyStart =
  /-{4,5} ?BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}|Private-Lines: \d{1,4}\s/g;

/** What only a kubeconfig says; beside it a token or password of any form is a credential. */
export const kubeconfigSign =
  /\bkind["']?\s{0,8}:\s{0,8}["']?Config\b|\bcurrent-context["']?\s{0,8}:|\buser["']?\s{0,8}:[^a-zA-Z]{0,80}(?:token|username|password|client-)/;

/** A key of a kubeconfig whose value is a credential, and the value. */
export const kubeconfigValue =
  /(token|password|client-secret)["']?[ \t]{0,8}:\s{0,200}(?:[|>][-+0-9]{0,2}\s{1,200})?(?:(?:#|\/\/|\*)\s{0,40})?["']?([^\s"'`,;{}[\]()<>$\\|]{8,})/gi;

/** A client key in a kubeconfig, which is a secret whatever it encodes. */
export const clientKeyValue =
  /(?:client-key-data|keyData)["']?\s{0,8}:\s{0,8}(?:[|>][-+0-9]{0,2}\s{1,200})?["']?([\w+/-]{40,})/g;

/** How every secret above begins that is one wherever it stands; most texts have none, and one look is enough. */
export const secretStart = new RegExp(
  [...forms.map(({ start }) => start), 'PRIVATE KEY', 'Private-Lines', 'client-key-data', 'keyData'].join('|'),
);

/** What base64 is written with (RFC 4648, sections 4 and 5), without the padding. */
export const encodedLetters = /[A-Za-z0-9+/_-]/;
/** A shorter word is not taken for base64, nor for the first line of it. */
export const minEncodedWord = 24;

/** Words that are written beside secrets: in kubeconfigs, PEM texts and age identities. */
const secretKey =
  /client-(key|certificate|secret)|keyData|private[ _-]?(key|lines)|token["']?\s*:|passw(or)?d|bearer\s|----[ -]?(BEGIN|END)|AGE-SECRET-KEY-|:\/\/[^/\s]*@|kubeconfig["']?\s*:\s*[^\s|>&{#]/i;
const encodedWord = new RegExp(`${encodedLetters.source}{${minEncodedWord},}`, 'g');
const longWord = /[A-Za-z0-9+/]{40,}={0,2}/g;
/** Words that stand for a secret in documentation. */
const placeholder = /example|placeholder|redacted|omitted|your|change.?me|dummy|x{4}|\.{3}|…/i;

/** Whether a line of a file may hold a secret, or a part of one, and so must not be shown. */
export function mayHoldSecret(line: string): boolean {
  if (secretKey.test(line) || maskSecrets(line) !== line) return true;
  return (line.match(encodedWord) ?? []).some(looksEncoded);
}

/** A text with all that looks like a token, an age identity or encoded binary data masked. */
export function maskSecrets(text: string): string {
  const masked = secretForms.reduce((rest, { pattern }) => rest.replace(pattern, mask), text);
  return masked.replace(longWord, (word) => (looksEncoded(word) ? mask : word));
}

/** Keys of values that are secret whatever they look like; `secretName` and `existingSecret` only say where one is. */
const secretValueKey = /(?:passw(?:or)?d|token|apiKey|privateKey|secretKey|clientSecret|cookieSecret)$/i;
const passwordInUrl = /(:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,200}@/g;

/** A value of a setting, with what is a secret by its form, by its key or in a URL masked; templates stay. */
export function maskSetting(key: string, value: unknown): unknown {
  if (typeof value === 'string') {
    if (secretValueKey.test(key) && !value.includes('{{')) return mask;
    return maskSecrets(value).replace(passwordInUrl, `$1${mask}@`);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => maskSetting(key, item));
  if (typeof value !== 'object' || value === null) return value;
  // A parameter of Helm, or a variable: the name beside the value is its key.
  const { name } = value as { readonly name?: unknown };
  return Object.fromEntries(
    Object.entries(value).map(([own, item]) => [
      own,
      maskSetting(own === 'value' && typeof name === 'string' ? name : own, item),
    ]),
  );
}

/** Base64 of any length mixes cases, and digits or many capitals; fingerprints, age recipients and names do not. */
export function looksEncoded(word: string): boolean {
  if (!/[a-z]/.test(word) || !/[A-Z]/.test(word)) return false;
  return /[0-9]/.test(word) || (word.match(/[A-Z]/g) ?? []).length * 4 >= word.length;
}

/** Whether a text can be a token or password of any form: letters and digits, and not words that stand for one. */
export function isOpaque(value: string): boolean {
  if (value.length < 8 || !/[A-Za-z]/.test(value) || !/[0-9]/.test(value)) return false;
  return !placeholder.test(value) && !/^[A-Za-z]+([-._/:][A-Za-z]+[0-9]*)*:?$/.test(value);
}

/** Whether a text has as many different letters as one of chance has. */
export function isVaried(text: string): boolean {
  return new Set(text.slice(0, 100)).size >= 10;
}

/** Whether a text is no example: of many letters, among them digits or capitals, and none of the words for one. */
function isRandom(match: string): boolean {
  return isVaried(match) && /[0-9A-Z]/.test(match.slice('sha256~'.length)) && !placeholder.test(match);
}

/** Whether a text is header, claims and signature (RFC 7519), the header readable. */
function isWebToken(match: string): boolean {
  const [header = '', claims = '', signature = ''] = match.split('.', 3);
  if (claims.length < 2 || signature.length < 16 || header.length > 4096) return false;
  try {
    const json: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return typeof json === 'object' && json !== null && 'alg' in json;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
