import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));

/** Everything that asks an API server for something other than to read, by file; stand-ins play other people's parts. */
function writers(): Readonly<Record<string, readonly string[]>> {
  const paths = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const found = paths.flatMap((path) => {
    const text = readFileSync(join(scripts, path), 'utf8');
    const methods = [...text.matchAll(/\b(?:method: |send\()'(PUT|POST|PATCH|DELETE)'/g)].map(
      ([, method = '']) => method,
    );
    return methods.length === 0 ? [] : [[path, [...new Set(methods)].sort()] as const];
  });
  return Object.fromEntries(found.sort(([left], [right]) => (left < right ? -1 : 1)));
}

test('only the gate writes registrations and components, and what else writes is listed', () => {
  expect(writers()).toEqual({
    // The tenant's own Lease, created or replaced in the version that was read.
    'apply/lease/lease-object.ts': ['POST', 'PUT'],
    // Vault: signing in and out.
    'credential/sources/vault/vault-session.ts': ['POST'],
    // The note on a merge request, in GitLab: nothing of a cluster.
    'gitlab/merge-request-note.ts': ['DELETE', 'POST', 'PUT'],
    // Reviews: what whoever asks may do.
    'kubernetes/access-review.ts': ['POST'],
    // The gate, and how it patches.
    'management/management-writer.ts': ['DELETE'],
    'management/object-patch.ts': ['PATCH', 'POST'],
    // The service account for Argo CD on a cluster, and its token: nothing of the management cluster.
    'management/runtime-account.ts': ['DELETE', 'POST'],
    // Reviews: whose the credential is.
    'management/runtime-cluster.ts': ['POST'],
  });
  const patching = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => readFileSync(join(scripts, path), 'utf8').includes("object-patch.ts'"));
  expect(patching).toEqual(['management/management-writer.ts']);
});
