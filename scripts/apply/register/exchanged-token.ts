import { expiryOf, isDueForRenewal, secondsGranted } from '../../credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../../credential/credential.ts';
import { credentialOfSecret } from '../../credential/kubeconfig-text.ts';
import type { Cluster } from '../../desired/cluster.ts';
import type { AccountOwner } from '../../desired/runtime-account.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import { conditionOf } from '../../kubernetes/objects/kubernetes-object.ts';
import { annotations } from '../../kubernetes/objects/ownership.ts';
import { AccountRefusal } from '../../management/runtime-account.ts';
import type { ClusterIdentity, RuntimeCluster } from '../../management/runtime-cluster.ts';
import { compareExchange, storedFingerprint } from '../../plan/compare/credential-change.ts';
import type { Registration } from '../../plan/registration.ts';
import { grantText } from '../../plan/token-grant.ts';
import { accessTo } from '../cluster-directory.ts';
import { stepsOf, type Run } from '../run.ts';
import { StepFailure, waitFor } from '../step.ts';
import { isInstalledAnew } from './same-cluster.ts';

/** A token that Argo CD gets in the place of the credential that it was exchanged for. */
export interface ExchangedToken {
  readonly credential: Credential;
  /** The fingerprint of the credential that it was exchanged for. */
  readonly exchangedFrom: string;
  /** What was done for it, in words; undefined when the token is the one that was there. */
  readonly note?: string;
}

/** The token that a cluster is registered with, while its own file asks for no other one; undefined when there is none. */
export function keptToken(cluster: Cluster, registration: Registration | undefined): ExchangedToken | undefined {
  const { resource, secret } = registration ?? {};
  // A registration that is not through may have been stopped while the token was replaced.
  if (conditionOf(resource, 'Registered')?.status !== 'True') return undefined;
  const recorded = resource?.metadata.annotations ?? {};
  const exchangedFrom = recorded[annotations.exchangedFrom];
  const credential = credentialOfSecret(secret);
  if (registration === undefined || credential?.token === undefined || exchangedFrom === undefined) return undefined;
  if (isInstalledAnew(cluster, registration)) return undefined;
  const isAsRecorded = storedFingerprint(registration) === recorded[annotations.fingerprint];
  // Which of the two it is under, the one of its file or its own, is not told apart in the token.
  const isSameName = recorded[annotations.tlsServerName] === cluster.tlsServerName;
  // Another sealed file has to be opened once, to be compared with what reviewers saw of it.
  const isSameFile = recorded[annotations.sealedFile] === cluster.credential.sealedFile;
  const isWanted = compareExchange(registration, cluster.credential).length === 0;
  return isAsRecorded && isSameName && isSameFile && isWanted ? { credential, exchangedFrom } : undefined;
}

/**
 * Renews a token with itself, when it is time to; returns the one that was there as long as it is good, and undefined when
 * it cannot renew itself, so that the credential has to be exchanged again.
 */
export async function renewedToken(
  run: Run,
  cluster: Cluster,
  kept: ExchangedToken,
): Promise<ExchangedToken | undefined> {
  const { credential, exchangedFrom } = kept;
  const { tell } = stepsOf(run, cluster.name);
  if (!isDueForRenewal(credential.token ?? '', run.given.now())) return kept;
  await run.management.lease.assertHeld();
  tell('renewing the token');
  try {
    const token = await withAccount(run, cluster, credential, (account) => account.requestToken());
    const renewed = { ...credential, token };
    return { credential: renewed, exchangedFrom, note: `token renewed; ${endText(renewed)}` };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    if (![401, 403, 404].includes(error.status ?? 0)) throw new StepFailure(error.message, 'failed', error);
    tell(`the token cannot renew itself: ${error.message}`);
    return undefined;
  }
}

/**
 * Exchanges a credential for a token: makes a service account with it on the cluster, or takes the one that is there, and asks
 * for a token of it. `isAnew` ends all tokens that there were.
 */
export async function exchange(
  run: Run,
  cluster: Cluster,
  source: Credential,
  { isAnew = false }: { readonly isAnew?: boolean } = {},
): Promise<ExchangedToken> {
  const { lease } = run.management;
  const steps = stepsOf(run, cluster.name);
  await lease.assertHeld();
  steps.tell("creating Argo CD's service account on it");
  let inTheWay: AccountRefusal | undefined;
  const token = await withAccount(run, cluster, source, async (account) => {
    let isOver = !isAnew;
    return waitFor(steps, 'waiting until the service account can be created', async () => {
      try {
        if (!isOver) await account.removeAccount();
        isOver = true;
        await account.ensure();
        return await account.requestToken();
      } catch (error) {
        if (!(error instanceof AccountRefusal)) throw error;
        if (!error.isPassing) throw new StepFailure(error.message, 'failed', error);
        inTheWay = error;
        return undefined;
      }
    });
  }).catch((error: unknown) => {
    throw error instanceof ApiFailure ? new StepFailure(error.message, 'failed', error) : error;
  });
  if (token === undefined)
    throw new StepFailure(
      `${inTheWay?.message ?? 'the service account is missing'}; the next apply continues`,
      'waiting',
    );
  const { caPem, serverName } = source;
  const credential = { caPem, token, ...(serverName === undefined ? {} : { serverName }) };
  const note = `credential exchanged for a token; ${endText(credential)}`;
  return { credential, exchangedFrom: fingerprintOf(source), note };
}

/** When a token expires, and why sooner than it was asked for. */
function endText(credential: Credential): string {
  const grant = grantText(secondsGranted(credential.token ?? ''));
  return `it expires at ${expiryOf(credential)}${grant === undefined ? '' : `; ${grant}`}`;
}

/** How often a token that was just made is tried: the servers of a cluster hear of its service account one after the other. */
const tokenTries = 8;

/** Tries a token that was just made. */
export async function proveToken(run: Run, cluster: Cluster, { credential }: ExchangedToken): Promise<ClusterIdentity> {
  const steps = stepsOf(run, cluster.name);
  steps.tell('testing the token');
  let tries = 0;
  const identity = await run.clusters.withCluster(accessTo(cluster, credential), (one) =>
    waitFor(steps, 'waiting until the cluster accepts the token', async () => {
      try {
        return await one.identify();
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        tries++;
        // A refusal with status 200 is that of rights that did not arrive yet.
        if (tries >= tokenTries || ![200, 401, 403].includes(error.status ?? 0))
          throw new StepFailure(`the token is refused: ${error.message}`, 'failed', error);
        return undefined;
      }
    }),
  );
  if (identity === undefined) throw new StepFailure('the cluster has not accepted the token yet', 'waiting');
  return identity;
}

/** The service account of a cluster, as this tenant makes it. */
export function accountOwner({ given }: Run, cluster: string, role = ''): AccountOwner {
  return { tenant: given.tenant, cluster, role };
}

function withAccount<Result>(
  run: Run,
  cluster: Cluster,
  credential: Credential,
  work: (account: ReturnType<RuntimeCluster['account']>) => Promise<Result>,
): Promise<Result> {
  const owner = accountOwner(run, cluster.name, cluster.credential.exchangeRole);
  return run.clusters.withCluster(accessTo(cluster, credential), (one) => work(one.account(owner)));
}
