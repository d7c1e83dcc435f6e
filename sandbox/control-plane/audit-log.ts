import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { KitError } from '../../scripts/cli/kit-error.ts';

/** A request that asked the API server to change something, whether or not it was allowed to. */
export interface Mutation {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly subresource: string | undefined;
  readonly user: string;
  /** The HTTP status the API server answered with. */
  readonly code: number;
  readonly dryRun: boolean;
}

interface AuditEvent {
  readonly auditID: string;
  readonly stage: string;
  readonly requestURI: string;
  readonly verb: string;
  readonly user?: { readonly username?: string };
  readonly objectRef?: {
    readonly apiGroup?: string;
    readonly resource?: string;
    readonly namespace?: string;
    readonly name?: string;
    readonly subresource?: string;
  };
  readonly responseStatus?: { readonly code?: number };
}

const mutatingVerbs = ['create', 'update', 'patch', 'delete', 'deletecollection'];
const apiServerUser = 'system:apiserver';
const reviewGroups = ['authentication.k8s.io', 'authorization.k8s.io'];
const settleMilliseconds = 5_000;
const pollMilliseconds = 10;

/**
 * The audit policy the control planes run with. Mutating requests are recorded on arrival as well as on completion:
 * a large response can reach its client before the second record is written, and the first one tells who to wait for.
 */
export const auditPolicy: object = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  rules: [
    { level: 'None', users: [apiServerUser] },
    { level: 'Metadata', verbs: mutatingVerbs },
    { level: 'Metadata', verbs: ['list'], omitStages: ['RequestReceived'] },
    { level: 'None' },
  ],
};

/** Which requests of an audit log are looked at; all unless said otherwise. */
interface Looked {
  /** A place in the file: those that arrived after it was written that far. */
  readonly from?: number;
  readonly user?: string;
  readonly namespace?: string;
}

/**
 * The mutating requests of the audit log in order of completion. Waits for those that are still being answered, and for no
 * others: a request whose client went away may never get its answer.
 */
export async function readMutations(
  auditLog: string,
  { from = 0, user, namespace }: Looked = {},
): Promise<readonly Mutation[]> {
  const deadline = performance.now() + settleMilliseconds;
  for (;;) {
    const events = parseAuditLog(await readFrom(auditLog, from))
      .filter(isMutating)
      .filter((event) => user === undefined || event.user?.username === user)
      .filter((event) => namespace === undefined || event.objectRef?.namespace === namespace);
    const arrived = new Set(events.filter((event) => !isComplete(event)).map((event) => event.auditID));
    const complete = events.filter((event) => isComplete(event) && (from === 0 || arrived.has(event.auditID)));
    const answered = new Set(complete.map((event) => event.auditID));
    const pending = events.find((event) => !answered.has(event.auditID));
    if (pending === undefined) return complete.map(toMutation);
    if (performance.now() > deadline) {
      throw new KitError(`the API server has not answered ${pending.verb} ${pending.requestURI}`);
    }
    await sleep(pollMilliseconds);
  }
}

/** Whether a mutating request stored something: it succeeded, was no dry run, and did not merely ask a question. */
export function isWrite(mutation: Mutation): boolean {
  return mutation.code < 300 && !mutation.dryRun && !reviewGroups.includes(mutation.group);
}

async function readFrom(file: string, from: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - from)), { position: from });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function parseAuditLog(text: string): readonly AuditEvent[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditEvent);
}

function isMutating(event: AuditEvent): boolean {
  return mutatingVerbs.includes(event.verb) && event.user?.username !== apiServerUser;
}

function isComplete(event: AuditEvent): boolean {
  return event.stage === 'ResponseComplete' || event.stage === 'Panic';
}

function toMutation(event: AuditEvent): Mutation {
  return {
    verb: event.verb,
    group: event.objectRef?.apiGroup ?? '',
    resource: event.objectRef?.resource ?? '',
    namespace: event.objectRef?.namespace,
    name: event.objectRef?.name,
    subresource: event.objectRef?.subresource,
    user: event.user?.username ?? '',
    code: event.responseStatus?.code ?? 500,
    dryRun: new URLSearchParams(event.requestURI.split('?')[1] ?? '').get('dryRun') === 'All',
  };
}
