import { dateOf, daysLeft } from '../credential/credential-facts.ts';
import { clustersFolder, recipientsPath } from '../register/layout.ts';
import { quotedList } from '../text/words.ts';

/** One kubeconfig that was sealed, or was already. */
interface SealedResult {
  /** Paths relative to the root; empty when it was sealed already. */
  readonly written: readonly string[];
  readonly context: string;
  readonly fingerprint: string;
  readonly expires: string;
  readonly recipients: readonly string[];
  /** The credential that was sealed before. */
  readonly replaced?: { readonly fingerprint: string; readonly expires: string };
}

/** How sealing one kubeconfig ended when all were sealed to the current recipients. */
interface SealedAgainResult {
  readonly name: string;
  readonly written: boolean;
  readonly added: number;
  readonly removed: number;
  readonly exposedTo: readonly string[];
}

/** The report after sealing one kubeconfig; `next` commits it. */
export function reportSealed(result: SealedResult, next: string, now: Date): string {
  const { written, context, fingerprint, expires, recipients, replaced } = result;
  const days = daysLeft(expires, now);
  return [
    ...(written.length === 0 ? ['already sealed, nothing written'] : written.map((path) => `wrote ${path}`)),
    `context      ${context}`,
    `fingerprint  ${fingerprint}`,
    `expires      ${expires}${days === undefined ? '' : ` (${counted(days, 'day')} left)`}`,
    ...(replaced === undefined ? [] : [`replaces     ${replaced.fingerprint} (expires ${dateOf(replaced.expires)})`]),
    `recipients   ${recipients.length}`,
    ...(written.length === 0 ? [] : [`next         ${next}`]),
  ].join('\n');
}

/** The report after sealing all of them to the current recipients, one line each. */
export function reportAllSealed(clusters: readonly SealedAgainResult[], recipients: readonly string[]): string {
  const width = Math.max(0, ...clusters.map(({ name }) => name.length));
  const written = clusters.filter((cluster) => cluster.written);
  const lines = clusters.map((cluster) => {
    const action = cluster.written ? 'sealed again' : 'unchanged';
    return `${action.padEnd('sealed again'.length)}  ${cluster.name.padEnd(width)}  ${recipientsText(cluster, recipients)}`;
  });
  const next = `next: git add ${recipientsPath} ${clustersFolder} && git commit -m "Seal to the current recipients"`;
  return [
    ...lines,
    `${written.length} sealed again, ${clusters.length - written.length} unchanged`,
    ...(written.length === 0 ? [] : [next]),
  ].join('\n');
}

/** Which credentials former recipients can still open in Git's history, so that only a rotation helps; undefined for none. */
export function exposureWarning(clusters: readonly SealedAgainResult[]): string | undefined {
  const exposed = clusters.filter(({ exposedTo }) => exposedTo.length > 0).map(({ name }) => name);
  if (exposed.length === 0) return undefined;
  return `former recipients can open ${counted(exposed.length, 'credential')} in Git's history; rotate: ${quotedList(exposed)}`;
}

/** What a person reads beside a new identity, which itself goes to standard output alone. */
export function reportNewRecipient(made: {
  readonly recipient: string;
  /** How many recipients there are now. */
  readonly count: number;
  readonly sealedBefore: readonly string[];
}): string {
  const { recipient, count, sealedBefore } = made;
  const [isFirst, opensAll] = [count === 1, sealedBefore.length === 0];
  return [
    `added ${recipient} to ${recipientsPath}`,
    'the line on standard output is its identity, which is shown only once and not stored:',
    '  GitLab → Settings → CI/CD → Variables: key AGE_IDENTITY, masked, protected, environment-scoped',
    '  and keep a copy in a password manager: losing the key loses the fleet',
    ...(isFirst ? ['a second recipient, kept by another person, is recommended: run --init again'] : []),
    ...(opensAll ? [] : [`it does not open kubeconfigs that were sealed before: ${quotedList(sealedBefore)}`]),
    ...(opensAll ? [] : ['next: npm run seal -- --all, with AGE_IDENTITY set to an older identity']),
    `next: git add ${recipientsPath}${opensAll ? '' : ` ${clustersFolder}`} && git commit -m "Add a recipient"`,
  ].join('\n');
}

function recipientsText({ added, removed }: SealedAgainResult, recipients: readonly string[]): string {
  const changes = [...(added > 0 ? [`${added} added`] : []), ...(removed > 0 ? [`${removed} removed`] : [])];
  return `${counted(recipients.length, 'recipient')}${changes.length === 0 ? '' : ` (${changes.join(', ')})`}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
