import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWrite, readMutations } from '../../sandbox/control-plane/audit-log.ts';

let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'audit-log-'));
  file = join(directory, 'audit.jsonl');
});

afterEach(() => rm(directory, { recursive: true, force: true }));

interface Request {
  readonly id: string;
  readonly stage?: string;
  readonly verb?: string;
  readonly user?: string;
  readonly group?: string;
  readonly namespace?: string;
  readonly query?: string;
  readonly code?: number;
}

function line({
  id,
  stage = 'ResponseComplete',
  verb = 'patch',
  user = 'apply',
  group,
  namespace = 'argocd',
  query = '',
  code,
}: Request): string {
  const event = {
    auditID: id,
    stage,
    requestURI: `/api/v1/namespaces/${namespace}/secrets/${id}${query}`,
    verb,
    user: { username: user },
    objectRef: {
      resource: 'secrets',
      namespace,
      name: id,
      ...(group === undefined ? {} : { apiGroup: group }),
    },
    ...(stage === 'ResponseComplete' ? { responseStatus: { code: code ?? 200 } } : {}),
  };
  return `${JSON.stringify(event)}\n`;
}

async function namesOfWrites(): Promise<readonly (string | undefined)[]> {
  return (await readMutations(file)).filter(isWrite).map(({ name }) => name);
}

describe('the mutations of an audit log', () => {
  test('they are the answered mutating requests of others than the API server, in order', async () => {
    const requests: readonly Request[] = [
      { id: 'one', stage: 'RequestReceived' },
      { id: 'listed', verb: 'list' },
      { id: 'own', user: 'system:apiserver' },
      { id: 'one' },
      { id: 'two', verb: 'deletecollection' },
    ];
    await writeFile(file, requests.map(line).join(''));
    expect(await readMutations(file)).toEqual([
      expect.objectContaining({ verb: 'patch', resource: 'secrets', namespace: 'argocd', name: 'one', user: 'apply' }),
      expect.objectContaining({ verb: 'deletecollection', name: 'two' }),
    ]);
  });

  test('a request that is being answered is waited for', async () => {
    await writeFile(file, line({ id: 'slow', stage: 'RequestReceived' }));
    const reading = namesOfWrites();
    await appendFile(file, line({ id: 'slow' }));
    expect(await reading).toEqual(['slow']);
  });

  test('a request of another client that is never answered is not waited for', async () => {
    const requests: readonly Request[] = [
      { id: 'abandoned', stage: 'RequestReceived', user: 'stand-in' },
      { id: 'elsewhere', stage: 'RequestReceived', namespace: 'team-a' },
      { id: 'own' },
    ];
    await writeFile(file, requests.map(line).join(''));
    const own = await readMutations(file, { user: 'apply', namespace: 'argocd' });
    expect(own.map(({ name }) => name)).toEqual(['own']);
  });

  test('refusals, dry runs and questions about rights are no writes', async () => {
    const requests: readonly Request[] = [
      { id: 'refused', code: 403 },
      { id: 'dry', query: '?dryRun=All&force=true' },
      { id: 'asked', verb: 'create', group: 'authorization.k8s.io', code: 201 },
      { id: 'written', query: '?fieldManager=apply' },
    ];
    await writeFile(file, requests.map(line).join(''));
    expect(await readMutations(file)).toHaveLength(4);
    expect(await namesOfWrites()).toEqual(['written']);
  });

  test('half a line at the end is left for the next reading', async () => {
    await writeFile(file, line({ id: 'whole' }) + line({ id: 'half' }).slice(0, 20));
    expect(await namesOfWrites()).toEqual(['whole']);
  });
});
