import { exitCodes, KitError } from '../../../cli/kit-error.ts';
import type { VaultClient } from './vault-client.ts';
import {
  generalFailure,
  loginFailure,
  property,
  readFailure,
  VaultFailure,
  type SecretPlace,
} from './vault-failure.ts';

/** One version of a secret. */
interface VaultSecret {
  readonly version: number;
  readonly data: object;
}

/** The JWT auth method to log in to. */
interface VaultLogin {
  readonly path: string;
  readonly role: string;
}

interface Token {
  readonly text: string;
  /** Whether it was made for this run, so that this run takes it back. */
  readonly ours: boolean;
}

const maxTokenLength = 16 * 1024;
const idTokenHint =
  'give the apply job an ID token (id_tokens in .gitlab-ci.yml) and tenant.yaml vault.auth.role; here: export VAULT_TOKEN';

/** What one run does in Vault: logs in at most once, and only when something is read; reads; takes its token back. */
export class VaultSession {
  readonly #client: VaultClient;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #login: VaultLogin | undefined;
  /** What was sent to Vault or received from it, which no message may repeat. */
  readonly #secrets: string[] = [];
  readonly #keepSecret: (value: string) => void;
  #token: Promise<Token> | undefined;

  constructor(
    client: VaultClient,
    options: {
      readonly environment: Readonly<Record<string, string | undefined>>;
      readonly login: VaultLogin | undefined;
      /** Told of the token that Vault gives, before it is used. */
      keepSecret(value: string): void;
    },
  ) {
    this.#client = client;
    this.#environment = options.environment;
    this.#login = options.login;
    this.#keepSecret = (value) => options.keepSecret(value);
  }

  /** The newest version of a secret of a KV engine of version 2. */
  async read(place: SecretPlace): Promise<VaultSecret> {
    const { text: token } = await (this.#token ??= this.#obtainToken());
    const answer = await this.#client.send({ method: 'GET', path: toApiPath(place.mount, 'data', place.path), token });
    const body = property(answer.body, 'data');
    const data = property(body, 'data');
    const version = property(property(body, 'metadata'), 'version');
    if (answer.status === 200 && typeof data === 'object' && data !== null && Number.isSafeInteger(version))
      return { version: version as number, data };
    throw generalFailure(answer, this.#secrets) ?? readFailure(answer, place, this.#secrets);
  }

  /** Takes back the token that was made for this run; gives the reason when that did not succeed. */
  async end(): Promise<string | undefined> {
    try {
      // A failed login was reported for every cluster that asked.
      const token = await this.#token?.catch(() => undefined);
      if (token?.ours !== true) return undefined;
      const ask = { method: 'POST', path: toApiPath('auth/token/revoke-self'), token: token.text } as const;
      const { status } = await this.#client.send(ask);
      return status === 200 || status === 204 ? undefined : `HTTP status ${status}`;
    } catch (error) {
      if (error instanceof KitError) return error.message;
      throw error;
    } finally {
      this.#client.close();
    }
  }

  async #obtainToken(): Promise<Token> {
    const idToken = this.#variable('VAULT_ID_TOKEN');
    if (idToken !== undefined && this.#login !== undefined) return this.#logIn(idToken, this.#login);
    const token = this.#variable('VAULT_TOKEN');
    if (token !== undefined) return { text: token, ours: false };
    if (idToken === undefined) throw settingsFailure('neither VAULT_ID_TOKEN nor VAULT_TOKEN is set', idTokenHint);
    throw settingsFailure(
      'VAULT_ID_TOKEN is set, but tenant.yaml does not name a role',
      'write vault.auth.role in tenant.yaml',
    );
  }

  async #logIn(jwt: string, { path, role }: VaultLogin): Promise<Token> {
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt))
      throw settingsFailure('VAULT_ID_TOKEN is not a JSON web token', idTokenHint);
    const answer = await this.#client.send({
      method: 'POST',
      path: toApiPath('auth', path, 'login'),
      body: { role, jwt },
    });
    const auth = property(answer.body, 'auth');
    const text = property(auth, 'client_token');
    if (answer.status === 200 && typeof text === 'string' && isHeaderText(text)) {
      this.#secrets.push(text);
      this.#keepSecret(text);
      // A batch token is not stored in Vault and cannot be taken back.
      return { text, ours: property(auth, 'token_type') !== 'batch' };
    }
    throw generalFailure(answer, this.#secrets) ?? loginFailure(answer, { path, role, secrets: this.#secrets });
  }

  #variable(name: string): string | undefined {
    const value = (this.#environment[name] ?? '').trim();
    if (value === '') return undefined;
    this.#secrets.push(value);
    if (isHeaderText(value)) return value;
    throw settingsFailure(`${name} is not one word of ASCII characters`, `set ${name} to the token and nothing else`);
  }
}

function settingsFailure(message: string, hint: string): VaultFailure {
  return new VaultFailure(message, hint, exitCodes.usage);
}

function isHeaderText(text: string): boolean {
  return text.length <= maxTokenLength && /^[\x21-\x7e]+$/.test(text);
}

/** A path below `/v1/`; the names in it were checked by the schema, and again here since a dot segment would leave the path. */
function toApiPath(...parts: readonly string[]): string {
  const path = parts.join('/');
  for (const name of path.split('/'))
    if (!/^[\w-]([\w.-]*[\w-])?$/.test(name)) throw new TypeError(`"${path}" is not a path of Vault`);
  return path;
}
