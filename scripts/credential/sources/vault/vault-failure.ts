import { exitCodes, KitError, type ExitCode } from '../../../cli/kit-error.ts';
import { plainRemoteText } from '../../../kubernetes/api-failure.ts';
import { Redactor } from '../../../secrets/redactor.ts';
import { maskSecrets } from '../../../secrets/secret-text.ts';

/** What Vault answered. */
export interface VaultAnswer {
  readonly status: number;
  /** The parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

/** Why Vault gave nothing, in words that follow "gets no kubeconfig from Vault:", with the way out. */
export class VaultFailure extends KitError {
  constructor(message: string, hint: string, exitCode: ExitCode = exitCodes.surroundings) {
    super(message, { hint, exitCode });
    this.name = 'VaultFailure';
  }
}

/** Vault gave no answer in time, so that it is no use to wait again for the next cluster. */
export class VaultSilence extends VaultFailure {}

/** So much of what Vault says is searched, far more than is shown of it. */
const maxSearched = 8192;

/** What Vault itself says of an error, as one bounded line; what repeats a piece of a secret is left out. */
function wordsOf({ body }: VaultAnswer, secrets: readonly string[]): string {
  const errors: unknown = property(body, 'errors');
  const texts = Array.isArray(errors) ? errors.filter((one): one is string => typeof one === 'string') : [];
  const words = plainRemoteText(texts.join('; '));
  return repeatsPiece(texts.join(''), secrets) ? 'a message that repeats a secret' : maskSecrets(words);
}

function repeatsPiece(text: string, secrets: readonly string[]): boolean {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.keep(secret);
  const searched = text.slice(0, maxSearched);
  return redactor.redact(searched) !== searched;
}

/** Whether the same request may succeed a moment later: a standby that just took over, a limit, a replica that lags. */
export function isPassing(answer: VaultAnswer): boolean {
  return [412, 429, 500, 502, 504].includes(answer.status) || (answer.status === 503 && !isSealed(answer));
}

/** An answer that means the same whatever was asked; undefined for one that depends on it. */
export function generalFailure(answer: VaultAnswer, secrets: readonly string[]): VaultFailure | undefined {
  if (answer.status < 500 && answer.status !== 412 && answer.status !== 429) return undefined;
  if (isSealed(answer)) return new VaultFailure('it is sealed', 'unseal it, then run the job again');
  return new VaultFailure(
    `it returned HTTP status ${answer.status}${behind(wordsOf(answer, secrets))}`,
    "run the job again; if it fails again, check Vault's log",
  );
}

/** An answer to the login that is no token. */
export function loginFailure(
  answer: VaultAnswer,
  { path, role, secrets }: { readonly path: string; readonly role: string; readonly secrets: readonly string[] },
): VaultFailure {
  const words = wordsOf(answer, secrets);
  const fail = (why: string, hint: string): VaultFailure =>
    new VaultFailure(`the login at auth/${path} as role "${role}" failed: ${why}`, hint);
  if (answer.status === 400 && /\brole\b/.test(words) && words.includes('could not be found'))
    return fail(
      'there is no such role',
      'create the role (docs/credentials.md), or correct vault.auth.role in tenant.yaml',
    );
  if (answer.status === 400 && /\(exp\) claim|token is expired/.test(words))
    return fail('the ID token has expired', 'run the job again: an ID token expires with the time limit of its job');
  if (answer.status === 403 || answer.status === 404)
    return fail(
      answer.status === 403 ? 'permission denied' : 'nothing responds there',
      'check with "vault auth list" whether the JWT auth method is enabled, and correct vault.auth.path or vault.namespace',
    );
  if (answer.status === 200)
    return fail('the response contains no token', 'remove the second factor or response wrapping from this login');
  return fail(
    `HTTP status ${answer.status}${behind(words)}`,
    'compare bound_audiences and bound_claims of the role with the job: its aud, project and protected branch',
  );
}

/** Where a secret is, as the command line of Vault names it. */
export interface SecretPlace {
  readonly mount: string;
  readonly path: string;
  readonly key: string;
}

/** An answer to the reading of a secret that is no secret. */
export function readFailure(answer: VaultAnswer, place: SecretPlace, secrets: readonly string[]): VaultFailure {
  const { mount, path, key } = place;
  const words = wordsOf(answer, secrets);
  const fail = (why: string, hint: string): VaultFailure => new VaultFailure(`${mount}/${path} ${why}`, hint);
  const write = `write it with "vault kv put -mount=${mount} ${path} ${key}=@<file>"`;
  if (answer.status === 403)
    return fail(
      'cannot be read: permission denied',
      `grant "read" on "${mount}/data/${path}" in the policy of the role or token; Vault also rejects expired ones`,
    );
  const gone = goneVersion(answer);
  if (gone?.how === 'deleted')
    return fail(
      `has no version left: version ${gone.version} was deleted`,
      `restore it with "vault kv undelete -mount=${mount} -versions=${gone.version} ${path}", or ${write}`,
    );
  if (gone?.how === 'destroyed') return fail(`has no version left: version ${gone.version} was destroyed`, write);
  if (answer.status === 404 && /no handler for route/.test(words))
    return fail(
      `does not exist: no engine is mounted at "${mount}"`,
      'check with "vault secrets list", and correct vault.mount or vault.namespace in tenant.yaml',
    );
  if (answer.status === 404)
    return fail(
      'does not exist',
      `${write}; "vault secrets list -detailed" must show "${mount}/" as a KV engine of version 2`,
    );
  if (answer.status === 200)
    return fail(
      `is not a secret of a KV engine of version 2`,
      `run "vault kv enable-versioning ${mount}", or correct vault.mount in tenant.yaml`,
    );
  return fail(`could not be read: HTTP status ${answer.status}${behind(words)}`, "check Vault's log");
}

function goneVersion({
  body,
}: VaultAnswer): { readonly how: 'deleted' | 'destroyed'; readonly version: number } | undefined {
  const data = property(body, 'data');
  const metadata = property(data, 'metadata');
  const version = property(metadata, 'version');
  if (property(data, 'data') !== null || !Number.isSafeInteger(version)) return undefined;
  return { how: property(metadata, 'destroyed') === true ? 'destroyed' : 'deleted', version: version as number };
}

function isSealed(answer: VaultAnswer): boolean {
  return answer.status === 503 && /\bsealed\b/i.test(wordsOf(answer, []));
}

function behind(words: string): string {
  return words === '' ? '' : `, "${words}"`;
}

/** An own property of something that came as JSON. */
export function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
