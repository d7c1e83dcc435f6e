import { loadAll, YAMLException } from 'js-yaml';

/** A value that is a credential by the shape around it, whatever it looks like. */
interface ShapedSecret {
  /** With its article. */
  readonly name: string;
  readonly value: string;
}

/** Words of which every such shape has one; most texts have none. */
export const shapeSign = /\busers\b|bearerToken|ExecCredential|secret-type|\bkty\b/;
/** Longer texts are no manifests that people write. */
const maxLength = 256 * 1024;
/** What is filled in later: templates, variables, what stands in angle brackets, and what was left out. */
const filledIn = /\{\{|\$[{(A-Z_]|^<|…|\.\.\.|^\*/;
/** Words that mark a value as an example, such as `not-a-real-token`. */
const exampleWords: ReadonlySet<string> = new Set(
  'token password passwd secret key example placeholder redacted omitted changeme xxx xxxx xxxxx'.split(' '),
);
const fewestLetters = 8;
const fewestDifferent = 4;
const longestExample = 64;

/**
 * The credentials in kubeconfigs, ExecCredentials, Argo CD's Secrets and JSON web keys, as YAML 1.1 and JSON read them:
 * anchors, tags and complex keys are seen through.
 */
export function* shapedSecretsIn(text: string): Iterable<ShapedSecret> {
  if (text.length > maxLength || !shapeSign.test(text)) return;
  const seen = new Set<object>();
  for (const value of documentsIn(text)) yield* secretsIn(value, seen);
}

function documentsIn(text: string): readonly unknown[] {
  try {
    return loadAll(text);
  } catch (error) {
    if (error instanceof YAMLException) return [];
    throw error;
  }
}

function* secretsIn(value: unknown, seen: Set<object>): Iterable<ShapedSecret> {
  if (typeof value === 'string') yield* secretsInText(value, seen);
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) {
    for (const item of value) yield* secretsIn(item, seen);
    return;
  }
  const mapping = value as Mapping;
  for (const [name, found] of credentialsOf(mapping)) if (isCredential(found)) yield { name, value: found };
  for (const item of Object.values(mapping)) yield* secretsIn(item, seen);
  if (mapping['kind'] === 'Secret') yield* argoSecrets(mapping, seen);
}

/** A text that is JSON or YAML in its turn, such as the annotation in which kubectl keeps what it applied. */
function* secretsInText(text: string, seen: Set<object>): Iterable<ShapedSecret> {
  if (!/[{\n]/.test(text) || !shapeSign.test(text)) return;
  for (const value of documentsIn(text)) if (typeof value === 'object') yield* secretsIn(value, seen);
}

type Mapping = Readonly<Record<string, unknown>>;

function credentialsOf(mapping: Mapping): readonly (readonly [name: string, value: unknown])[] {
  const { kind, users, bearerToken, kty } = mapping;
  const named = (name: string, holder: unknown, keys: readonly string[]) =>
    keys.map((key) => [name, at(holder, key)] as const);
  const isJsonWebKey = typeof kty === 'string' && /^(?:EC|RSA|OKP|oct)$/.test(kty);
  return [
    ['a bearer token', bearerToken],
    ...named('a private JSON web key', isJsonWebKey ? mapping : undefined, kty === 'oct' ? ['k'] : ['d']),
    ...named('a credential of an ExecCredential', kind === 'ExecCredential' ? mapping['status'] : undefined, [
      'token',
      'clientKeyData',
    ]),
    ...(kind === 'Config' && Array.isArray(users) ? users : []).flatMap((entry: unknown) => {
      const user = at(entry, 'user');
      return [
        ...named('a token of a kubeconfig', user, ['token']),
        ...named('a token of a kubeconfig', at(at(user, 'auth-provider'), 'config'), ['id-token', 'refresh-token']),
        ...named('a password of a kubeconfig', user, ['password']),
        ...named('the client key of a kubeconfig', user, ['client-key-data']),
      ];
    }),
  ];
}

/** What is secret in a Secret of Argo CD: https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/ */
function* argoSecrets(secret: Mapping, seen: Set<object>): Iterable<ShapedSecret> {
  const type = at(at(at(secret, 'metadata'), 'labels'), 'argocd.argoproj.io/secret-type');
  if (typeof type !== 'string') return;
  for (const part of ['data', 'stringData']) {
    const read = (key: string): string | undefined => {
      const written = at(secret[part], key);
      if (typeof written !== 'string') return undefined;
      return part === 'data' ? Buffer.from(written, 'base64').toString('utf8') : written;
    };
    for (const key of ['password', 'bearerToken']) {
      const written = at(secret[part], key);
      if (isCredential(written) && isCredential(read(key))) yield { name: 'a password of Argo CD', value: written };
    }
    const config = read('config');
    for (const found of config === undefined ? [] : documentsIn(config).flatMap((one) => [...configSecrets(one, seen)]))
      // In base64 the whole config is the place.
      yield part === 'data' ? { ...found, value: String(at(secret[part], 'config')) } : found;
  }
}

/** The credentials in the `config` of a cluster Secret. */
function* configSecrets(config: unknown, seen: Set<object>): Iterable<ShapedSecret> {
  const password = at(config, 'password');
  if (isCredential(password)) yield { name: 'a password of Argo CD', value: password };
  const key = at(at(config, 'tlsClientConfig'), 'keyData');
  if (isCredential(key)) yield { name: 'the client key of a cluster Secret', value: key };
  yield* secretsIn(config, seen);
}

function at(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Mapping)[key]
    : undefined;
}

function isCredential(value: unknown): value is string {
  if (typeof value !== 'string' || value.length < fewestLetters || new Set(value).size < fewestDifferent) return false;
  const words = value
    .slice(0, longestExample)
    .toLowerCase()
    .split(/[^a-z]/);
  return !filledIn.test(value) && !(value.length < longestExample && words.some((word) => exampleWords.has(word)));
}
