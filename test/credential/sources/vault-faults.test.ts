import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeVaultSource } from '../../../scripts/credential/sources/vault-source.ts';
import { makeCa, makeJwt } from '../../support/certificates.ts';
import { findSecrets } from '../../support/control-planes-secrets.ts';
import { clusterFile, refusal, secretsOf } from '../../support/credential-sources.ts';
import { VaultServer, type Answer, type SeenRequest } from '../../support/vault-server.ts';
import {
  credential,
  kubeconfig,
  prod,
  prodPath,
  VaultUnderTest,
  type Environment,
  type SettingsChange,
} from '../../support/vault-test.ts';

const vault = new VaultUnderTest();

const cluster = 'cluster "prod" gets no kubeconfig from Vault:';
const secret = `cluster/${prodPath}`;
const loginFailed = `${cluster} the login at auth/jwt as role "nautes-apply" failed:`;
const write = `write it with "vault kv put -mount=cluster ${prodPath} kubeconfig=@<file>"`;
const idTokenHint =
  'give the apply job an ID token (id_tokens in .gitlab-ci.yml) and tenant.yaml vault.auth.role; here: export VAULT_TOKEN';
const claimsHint =
  'compare bound_audiences and bound_claims of the role with the job: its aud, project and protected branch';

interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly code?: number;
  readonly settings?: () => SettingsChange;
  readonly environment?: () => Environment;
  readonly server?: (server: VaultServer) => void;
  readonly instead?: (request: SeenRequest) => Answer | undefined;
}

const onRead =
  (answer: Answer) =>
  ({ method }: SeenRequest): Answer | undefined =>
    method === 'GET' ? answer : undefined;
const onLogin =
  (answer: Answer) =>
  ({ url }: SeenRequest): Answer | undefined =>
    url.endsWith('/login') ? answer : undefined;
const secretAnswer = (data: unknown): Answer => ({ status: 200, body: { data, auth: null } });

const faults: Readonly<Record<string, Fault>> = {
  'no token in the environment': {
    environment: () => ({ VAULT_ID_TOKEN: ' ', VAULT_TOKEN: '' }),
    code: 2,
    message: `${cluster} neither VAULT_ID_TOKEN nor VAULT_TOKEN is set`,
    hint: idTokenHint,
  },
  'an ID token and no role to log in as': {
    settings: () => ({ auth: undefined }),
    code: 2,
    message: `${cluster} VAULT_ID_TOKEN is set, but tenant.yaml does not name a role`,
    hint: 'write vault.auth.role in tenant.yaml',
  },
  'an ID token that is none': {
    environment: () => ({ VAULT_ID_TOKEN: '$VAULT_ID_TOKEN' }),
    code: 2,
    message: `${cluster} VAULT_ID_TOKEN is not a JSON web token`,
    hint: idTokenHint,
  },
  'a token of two lines': {
    environment: () => ({ VAULT_TOKEN: 'hvs.one\nX-Other: header' }),
    code: 2,
    message: `${cluster} VAULT_TOKEN is not one word of ASCII characters`,
    hint: 'set VAULT_TOKEN to the token and nothing else',
  },
  'a role that does not exist': {
    server: (server) => void (server.roles = { other: 'https://vault.example.com' }),
    message: `${loginFailed} there is no such role`,
    hint: 'create the role (docs/credentials.md), or correct vault.auth.role in tenant.yaml',
  },
  'an expired ID token': {
    environment: () => ({ VAULT_ID_TOKEN: vault.server.issueIdToken({ exp: Date.UTC(2026, 4, 1) / 1000 }) }),
    message: `${loginFailed} the ID token has expired`,
    hint: 'run the job again: an ID token expires with the time limit of its job',
  },
  'an ID token for another audience': {
    environment: () => ({ VAULT_ID_TOKEN: vault.server.issueIdToken({ aud: 'https://other.example.com' }) }),
    message: `${loginFailed} HTTP status 400, "error validating token: invalid audience (aud) claim: audience claim does not match any expected audience"`,
    hint: claimsHint,
  },
  'an ID token of an unprotected branch': {
    environment: () => ({ VAULT_ID_TOKEN: vault.server.issueIdToken({ ref_protected: 'false' }) }),
    message: `${loginFailed} HTTP status 400, "error validating claims: claim "ref_protected" does not match any associated bound claim values"`,
    hint: claimsHint,
  },
  'an ID token that somebody else signed': {
    environment: () => ({ VAULT_ID_TOKEN: makeJwt({ aud: vault.server.audience }) }),
    message: `${loginFailed} HTTP status 400, "error validating token: error verifying token signature: no known key successfully validated the token signature"`,
    hint: claimsHint,
  },
  'no auth method at that path': {
    settings: () => ({ auth: { path: 'gitlab', role: 'nautes-apply' } }),
    message: `${cluster} the login at auth/gitlab as role "nautes-apply" failed: permission denied`,
    hint: 'check with "vault auth list" whether the JWT auth method is enabled, and correct vault.auth.path or vault.namespace',
  },
  'another namespace': {
    settings: () => ({ namespace: 'elsewhere' }),
    message: `${loginFailed} permission denied`,
    hint: 'check with "vault auth list" whether the JWT auth method is enabled, and correct vault.auth.path or vault.namespace',
  },
  'a login that wants a second factor': {
    instead: onLogin({ status: 200, body: { auth: { client_token: '', mfa_requirement: { mfa_request_id: 'x' } } } }),
    message: `${loginFailed} the response contains no token`,
    hint: 'remove the second factor or response wrapping from this login',
  },
  'a policy that does not grant the path': {
    server: (server) => void server.forbidden.add(prodPath),
    message: `${cluster} ${secret} cannot be read: permission denied`,
    hint: `grant "read" on "cluster/data/${prodPath}" in the policy of the role or token; Vault also rejects expired ones`,
  },
  'a token that has expired': {
    environment: () => ({ VAULT_TOKEN: 'hvs.one-of-yesterday' }),
    message: `${cluster} ${secret} cannot be read: permission denied`,
    hint: `grant "read" on "cluster/data/${prodPath}" in the policy of the role or token; Vault also rejects expired ones`,
  },
  'a secret that is not there': {
    message: `${cluster} ${secret} does not exist`,
    hint: `${write}; "vault secrets list -detailed" must show "cluster/" as a KV engine of version 2`,
  },
  'a mount that is not there': {
    settings: () => ({ mount: 'secret' }),
    message: `${cluster} secret/${prodPath} does not exist: no engine is mounted at "secret"`,
    hint: 'check with "vault secrets list", and correct vault.mount or vault.namespace in tenant.yaml',
  },
  'a KV engine of version 1, where nothing is below "data"': {
    server: (server) => {
      server.kvVersion = 1;
      server.put(prodPath, { kubeconfig });
    },
    message: `${cluster} ${secret} does not exist`,
    hint: `${write}; "vault secrets list -detailed" must show "cluster/" as a KV engine of version 2`,
  },
  'a KV engine of version 1 with something below "data"': {
    server: (server) => {
      server.kvVersion = 1;
      server.put(`data/${prodPath}`, { kubeconfig });
    },
    message: `${cluster} ${secret} is not a secret of a KV engine of version 2`,
    hint: 'run "vault kv enable-versioning cluster", or correct vault.mount in tenant.yaml',
  },
  'a deleted version': {
    server: (server) => {
      server.put(prodPath, { kubeconfig });
      server.put(prodPath, { kubeconfig }, 'deleted');
    },
    message: `${cluster} ${secret} has no version left: version 2 was deleted`,
    hint: `restore it with "vault kv undelete -mount=cluster -versions=2 ${prodPath}", or ${write}`,
  },
  'a destroyed version': {
    server: (server) => void server.put(prodPath, { kubeconfig }, 'destroyed'),
    message: `${cluster} ${secret} has no version left: version 1 was destroyed`,
    hint: write,
  },
  'a secret without the key': {
    server: (server) => void server.put(prodPath, { config: kubeconfig, 'a-token-in-the-wrong-place': '' }),
    message: `${cluster} version 1 of ${secret} has no key "kubeconfig"`,
    hint: `${write}, or correct vault.key in tenant.yaml; its keys are "config"`,
  },
  'a secret without the key that every object has': {
    settings: () => ({ key: '__proto__' }),
    server: (server) => void server.put(prodPath, { kubeconfig }),
    message: `${cluster} version 1 of ${secret} has no key "__proto__"`,
    hint: `write it with "vault kv put -mount=cluster ${prodPath} __proto__=@<file>", or correct vault.key in tenant.yaml; its keys are "kubeconfig"`,
  },
  'a key that holds no text': {
    server: (server) => void server.put(prodPath, { kubeconfig: { apiVersion: 'v1' } }),
    message: `${cluster} version 1 of ${secret} has no text under "kubeconfig"`,
    hint: write,
  },
  'a kubeconfig that runs a program': {
    server: (server) =>
      void server.put(prodPath, { kubeconfig: kubeconfig.replace(/client-key-data: .*/, 'exec: {}') }),
    message: `cluster "prod" has a kubeconfig in Vault, version 1 of ${secret}, that is not accepted: line 12: exec would run a program`,
    hint: 'use a client certificate or a service account token instead (docs/credentials.md)',
  },
  'a sealed Vault': {
    server: (server) => void (server.sealed = true),
    message: `${cluster} it is sealed`,
    hint: 'unseal it, then run the job again',
  },
  'an error of Vault that stays': {
    instead: onRead({ status: 500, body: { errors: ['1 error occurred:\n\t* \u001b[31mraft: no leader\u0007\n'] } }),
    message: `${cluster} it returned HTTP status 500, "1 error occurred: * [31mraft: no leader"`,
    hint: "run the job again; if it fails again, check Vault's log",
  },
  'a limit that stays': {
    instead: onRead({ status: 429, body: { errors: [] } }),
    message: `${cluster} it returned HTTP status 429`,
    hint: "run the job again; if it fails again, check Vault's log",
  },
  'a request that Vault finds wrong': {
    instead: onRead({ status: 400, body: { errors: ['malformed', 7, null, 'request'] } }),
    message: `${cluster} ${secret} could not be read: HTTP status 400, "malformed; request"`,
    hint: "check Vault's log",
  },
  'a page of something else': {
    instead: onRead({ status: 200, body: '<html>Welcome</html>', headers: { 'content-type': 'text/html' } }),
    message: `${cluster} the server is not Vault: the response is not JSON`,
    hint: 'correct vault.address in tenant.yaml',
  },
  'a page of a proxy that says no': {
    instead: onRead({ status: 407, body: '<html>Sign in</html>' }),
    message: `${cluster} ${secret} could not be read: HTTP status 407`,
    hint: "check Vault's log",
  },
  'an answer of another shape': {
    instead: onRead(secretAnswer({ data: { kubeconfig }, metadata: { version: '4' } })),
    message: `${cluster} ${secret} is not a secret of a KV engine of version 2`,
    hint: 'run "vault kv enable-versioning cluster", or correct vault.mount in tenant.yaml',
  },
  'an answer without end': {
    instead: onRead(secretAnswer('x'.repeat(1024 * 1024))),
    message: `${cluster} the server is not Vault: the response is larger than 1024 KiB`,
    hint: 'correct vault.address in tenant.yaml',
  },
};

const redirect = 'set vault.address in tenant.yaml to the active node of Vault, or to the load balancer in front of it';
const network = 'check vault.address in tenant.yaml, and the network between this machine and Vault';

const faultyConnections: Readonly<Record<string, Fault>> = {
  'a redirect': {
    instead: onRead({ status: 307, headers: { location: 'https://elsewhere.example.com/v1/steal' } }),
    message: `${cluster} it redirects (HTTP status 307), which is not followed`,
    hint: redirect,
  },
  'a redirect of the login': {
    instead: onLogin({ status: 302, headers: { location: 'http://127.0.0.1/' } }),
    message: `${cluster} it redirects (HTTP status 302), which is not followed`,
    hint: redirect,
  },
  'an answer that never comes': {
    instead: onRead('hang'),
    message: `${cluster} LOCAL cannot be reached: no response within 1 s`,
    hint: network,
  },
  'a login that is never answered': {
    instead: onLogin('hang'),
    message: `${cluster} LOCAL cannot be reached: no response within 1 s`,
    hint: network,
  },
  'an answer that begins and does not end': {
    instead: onRead('drip'),
    message: `${cluster} LOCAL cannot be reached: no response within 1 s`,
    hint: network,
  },
  'an answer that is cut off': {
    instead: onRead('cut'),
    message: `${cluster} LOCAL cannot be reached: the connection was interrupted`,
    hint: network,
  },
  'a CA that is not known': {
    settings: () => ({ caCertificate: makeCa().certificatePem }),
    message: `${cluster} LOCAL is not trusted: its certificate is not signed by a known CA`,
    hint: 'write the CA as vault.caCertificate in tenant.yaml, or set VAULT_CACERT to its file',
  },
  'only the CAs of the machine': {
    settings: () => ({ caCertificate: undefined }),
    message: `${cluster} LOCAL is not trusted: its certificate is not signed by a known CA`,
    hint: 'write the CA as vault.caCertificate in tenant.yaml, or set VAULT_CACERT to its file',
  },
  'a certificate for another name': {
    settings: () => ({ address: `https://127.0.0.1:${vault.server.port}` }),
    message: `${cluster} https://127.0.0.1:PORT is not trusted: its certificate is for other names`,
    hint: 'use one of its names in vault.address',
  },
  'a CA setting that is no certificate': {
    settings: () => ({ caCertificate: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' }),
    code: 2,
    message: `${cluster} vault.caCertificate in tenant.yaml contains something other than certificates`,
    hint: 'write the CA there as PEM',
  },
  'a private key beside the CA': {
    settings: () => ({ caCertificate: vault.server.caPem + (credential.keyPem ?? '') }),
    code: 2,
    message: `${cluster} vault.caCertificate in tenant.yaml contains something other than certificates`,
    hint: 'write the CA there as PEM',
  },
  'a CA variable that names nothing': {
    settings: () => ({ caCertificate: undefined }),
    environment: () => ({ VAULT_ID_TOKEN: vault.idToken, VAULT_CACERT: '/does/not/exist.pem' }),
    code: 2,
    message: `${cluster} VAULT_CACERT names a file that does not exist`,
    hint: 'set it to the absolute path of a PEM file',
  },
  'a server that does not speak TLS': {
    settings: () => ({ address: `https://localhost:${plain.port}` }),
    message: `${cluster} https://localhost:PLAIN cannot be reached: the server does not speak TLS`,
    hint: network,
  },
  'a port where nothing listens': {
    settings: () => ({ address: 'https://localhost:1' }),
    message: `${cluster} https://localhost:1 cannot be reached: connection refused: nothing listens on that port`,
    hint: network,
  },
  'a host name that does not resolve': {
    settings: () => ({ address: 'https://vault.invalid' }),
    message: `${cluster} https://vault.invalid cannot be reached: the host name does not resolve`,
    hint: network,
  },
};

/** A server that answers everything with plain text. */
const plain = { port: 0, close: (): void => {} };
beforeAll(async () => {
  const listener = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n').on('error', () => {}));
  await once(listener.listen(0, 'localhost'), 'listening');
  Object.assign(plain, { port: (listener.address() as AddressInfo).port, close: () => listener.close() });
});
afterAll(() => plain.close());

describe('what goes wrong with Vault is reported in one line with the way out:', () => {
  test.each(Object.entries({ ...faults, ...faultyConnections }))('%s', async (_, fault) => {
    fault.server?.(vault.server);
    vault.server.instead = fault.instead;
    const environment = fault.environment?.() ?? { VAULT_ID_TOKEN: vault.idToken };
    const source = vault.source(fault.settings?.(), environment);
    const told = await refusal(source.obtain(prod));
    vault.server.instead = undefined;
    await source.close();

    const message = fault.message
      .replace('LOCAL', vault.server.address)
      .replace('PORT', String(vault.server.port))
      .replace('PLAIN', String(plain.port));
    expect(told).toEqual({ code: fault.code ?? 3, message, hint: fault.hint });
    expect(told.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const tokens = Object.values(environment).filter((value) => value !== undefined && /^(ey|hvs)/.test(value));
    const secrets = [...secretsOf(credential), ...vault.server.tokens, ...(tokens as string[])];
    expect(findSecrets([JSON.stringify(told)], secrets)).toEqual([]);
  });

  test('a Vault that is silent is waited for once, whatever the number of clusters', async () => {
    vault.server.instead = ({ url }) => (url.endsWith('/login') ? undefined : 'hang');
    const source = vault.source();
    const other = clusterFile('test', { from: 'vault' });
    const first = await refusal(source.obtain(prod));
    expect(first.message).toBe(`${cluster} ${vault.server.address} cannot be reached: no response within 1 s`);
    const asked = vault.asked.length;
    const message = first.message.replace('"prod"', '"test"');
    expect(await refusal(source.obtain(other))).toEqual({ ...first, message });
    expect(vault.asked).toHaveLength(asked);
    vault.server.instead = undefined;
    await source.close();
  });

  test('no Vault in tenant.yaml', async () => {
    const source = makeVaultSource({
      settings: undefined,
      environment: { VAULT_ID_TOKEN: vault.idToken },
      keepSecret: () => {},
    });
    expect(await refusal(source.obtain(prod))).toEqual({
      code: 2,
      message: `${cluster} tenant.yaml names no Vault`,
      hint: 'write vault.address and vault.auth.role in tenant.yaml (docs/credentials.md)',
    });
    expect(await source.close()).toBeUndefined();
  });
});

test('an expired certificate of the server is refused', async () => {
  const expired = await VaultServer.start({ notAfter: new Date('2026-02-01') });
  try {
    const { address, caPem } = expired;
    expect(await refusal(vault.source({ address, caCertificate: caPem }).obtain(prod))).toEqual({
      code: 3,
      message: `${cluster} ${address} is not trusted: its certificate has expired`,
      hint: 'ask its administrator to renew it',
    });
  } finally {
    await expired.stop();
  }
});
