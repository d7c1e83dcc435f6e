import type { Credential } from '../../scripts/credential/credential.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import type { Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { makeCa, makeClientCertificate } from '../support/certificates.ts';
import { findSecrets } from '../support/control-planes-secrets.ts';
import { inNamespace } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';

const { server, adminKubeconfig } = controlPlane('vcluster');
const admin = credentialIn(adminKubeconfig);
const ca = makeCa();
const look = '; look at Secret "vc-team-a" in namespace "team-a" on "shanghai": vcluster writes it';
const refused = (why: string): string => `cluster "team-a" has a credential that is not accepted: ${why}${look}`;

/** What the host's Secret holds, by what a person would call it, and what they are told. */
const faults: Readonly<Record<string, readonly [kubeconfig: string, message: string]>> = {
  'an expired client certificate': [
    kubeconfig(makeClientCertificate(ca, { notBefore: new Date('2025-01-01'), notAfter: new Date('2025-06-30') })),
    refused('the client certificate expired on 2025-06-30T00:00:00Z'),
  ],
  'the key of another certificate': [
    kubeconfig({ ...admin, keyPem: makeClientCertificate(ca).keyPem }),
    refused('the client key does not belong to the client certificate'),
  ],
  'a program in it': [
    adminKubeconfig.replace(/client-key-data: .*/, 'exec: {command: curl}'),
    'cluster "team-a" has a kubeconfig in Secret "vc-team-a" on its host "shanghai" that is not accepted: line 12: exec would run a program; use a client certificate or a service account token instead (docs/credentials.md)',
  ],
  'a client certificate of another CA': [kubeconfig(makeClientCertificate(ca)), `GET ${server}/version: Unauthorized`],
};

describe('the credential of a virtual cluster is tested like any other', () => {
  test.for(Object.entries(faults))('%s', async ([, [faulty, message]], { register, argoCd, host, management }) => {
    const leave = async (kubeconfig: string): Promise<void> => {
      argoCd.vclusterKubeconfig = kubeconfig;
      const left = async () =>
        secretText(await host.find<Secret>(inNamespace(resources.secret, 'team-a'), 'vc-team-a'), 'config');
      await expect.poll(left).toBe(kubeconfig);
    };
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    argoCd.vclusterKubeconfig = faulty;
    const first = await register.apply();
    expect({ exitCode: first.exitCode, lines: first.stdout.trimEnd().split('\n') }).toMatchObject({
      exitCode: 6,
      lines: [/^done    register   shanghai /, `failed  register   team-a    ${message}`, /^1 done, 1 failed/].map(
        toMatch,
      ),
    });
    expect(await management.secret('team-a')).toBeUndefined();

    await leave(adminKubeconfig);
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const before = await management.secret('team-a');
    await leave(faulty);
    const { exitCode, stdout, stderr } = await register.apply();
    expect({ exitCode, line: stdout.split('\n')[0] }).toEqual({
      exitCode: 6,
      line: `failed  update     team-a  ${message}`,
    });
    expect((await management.secret('team-a'))?.data).toEqual(before?.data);
    expect(findSecrets([first.stdout, first.stderr, stdout, stderr], keysIn(faulty))).toEqual([]);
  });
});

function toMatch(line: string | RegExp): unknown {
  return typeof line === 'string' ? line : expect.stringMatching(line);
}

function credentialIn(text: string): Credential {
  const parsed = parseKubeconfig(text);
  if (isRefused(parsed)) throw new Error('not a kubeconfig');
  return parsed.credential;
}

function kubeconfig(credential: Partial<Credential>): string {
  return toKubeconfigText('admin', server, { caPem: admin.caPem, ...credential });
}

function keysIn(text: string): readonly string[] {
  const key = /client-key-data: (\S+)/.exec(text)?.[1];
  return key === undefined ? [] : [Buffer.from(key, 'base64').toString()];
}
