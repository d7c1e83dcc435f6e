import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findControlPlaneBinaries, type BinarySearch } from '../../sandbox/binaries/find-binaries.ts';
import { KitError } from '../../scripts/cli/kit-error.ts';

const built = { etcd: '/built/etcd', kubeApiserver: '/built/kube-apiserver', kubectl: undefined };
const downloaded = { etcd: '/down/etcd', kubeApiserver: '/down/kube-apiserver', kubectl: '/down/kubectl' };

function search(programs: readonly string[], rest: Partial<BinarySearch> = {}): BinarySearch {
  return {
    environment: {},
    sources: [],
    isExecutable: async (file) => programs.includes(file),
    readVersion: async () => '1.20.2',
    ...rest,
  };
}

async function find(toSearch: BinarySearch): Promise<{ found: unknown; lines: readonly string[] }> {
  const lines: string[] = [];
  const found = await findControlPlaneBinaries((line) => lines.push(line), toSearch).catch((error: unknown) => error);
  return { found, lines };
}

describe('what the environment names', () => {
  test('KUBEBUILDER_ASSETS is used before anything else', async () => {
    const programs = ['/assets/etcd', '/assets/kube-apiserver', '/assets/kubectl'];
    const { found } = await find(
      search(programs, {
        environment: { KUBEBUILDER_ASSETS: '/assets', PATH: '/usr/bin' },
        sources: [{ name: 'a build', origin: 'a build', find: () => Promise.reject(new Error('not to be asked')) }],
      }),
    );
    expect(found).toEqual({
      etcd: '/assets/etcd',
      kubeApiserver: '/assets/kube-apiserver',
      kubectl: '/assets/kubectl',
      version: '1.20.2',
      origin: 'KUBEBUILDER_ASSETS or TEST_ASSET_*',
    });
  });

  test('TEST_ASSET_* overrides KUBEBUILDER_ASSETS program by program', async () => {
    const { found } = await find(
      search(['/own/etcd', '/assets/kube-apiserver', '/usr/bin/kubectl'], {
        environment: { KUBEBUILDER_ASSETS: '/assets', TEST_ASSET_ETCD: '/own/etcd', PATH: '/bin:/usr/bin' },
      }),
    );
    expect(found).toMatchObject({
      etcd: '/own/etcd',
      kubeApiserver: '/assets/kube-apiserver',
      kubectl: '/usr/bin/kubectl',
    });
  });

  test('a program that is not there is trouble, not a reason to look elsewhere', async () => {
    const { found } = await find(
      search(['/assets/etcd'], {
        environment: { KUBEBUILDER_ASSETS: '/assets' },
        sources: [{ name: 'a build', origin: 'a build', find: async () => built }],
      }),
    );
    expect(found).toMatchObject({ exitCode: 3, message: '"/assets/kube-apiserver" is not a program' });
  });

  test('one program without the other is trouble', async () => {
    const { found } = await find(search(['/own/etcd'], { environment: { TEST_ASSET_ETCD: '/own/etcd' } }));
    expect(found).toMatchObject({
      exitCode: 3,
      message: 'the environment names etcd without the other program',
      hint: 'correct KUBEBUILDER_ASSETS, TEST_ASSET_ETCD and TEST_ASSET_KUBE_APISERVER, or unset them',
    });
  });
});

describe('the other sources', () => {
  test('the first that has the programs is used, and one that fails is reported', async () => {
    const { found, lines } = await find(
      search(['/usr/bin/kubectl'], {
        environment: { PATH: '/usr/bin' },
        sources: [
          { name: 'the cache', origin: 'a cache', find: async () => undefined },
          { name: 'the download', origin: 'a download', find: () => Promise.reject(new Error('no network')) },
          { name: 'the build', origin: 'a build', find: async () => built },
          { name: 'the rest', origin: 'the rest', find: async () => downloaded },
        ],
      }),
    );
    expect(found).toEqual({ ...built, kubectl: '/usr/bin/kubectl', version: '1.20.2', origin: 'a build' });
    expect(lines).toEqual(['the download does not help: no network']);
  });

  test('a kubectl that comes with the programs is used', async () => {
    const { found } = await find(
      search(['/usr/bin/kubectl'], {
        environment: { PATH: '/usr/bin' },
        sources: [{ name: 'the download', origin: 'a download', find: async () => downloaded }],
      }),
    );
    expect(found).toMatchObject({ kubectl: '/down/kubectl' });
  });

  test('when all fail the message is one line and the hint says what to do', async () => {
    const failure = new KitError('no compiler', {
      hint: 'run as root: apt-get install --yes --no-install-recommends golang-go',
    });
    const { found } = await find(
      search([], { sources: [{ name: 'the build', origin: 'a build', find: () => Promise.reject(failure) }] }),
    );
    expect(found).toMatchObject({
      exitCode: 3,
      message: 'no Kubernetes API server could be found, downloaded or built',
      hint:
        'set KUBEBUILDER_ASSETS to a folder with etcd and kube-apiserver, ' +
        'or run as root: apt-get install --yes --no-install-recommends golang-go',
      cause: { message: 'no compiler' },
    });
  });
});

describe('the private source list of the build', () => {
  test('it has the suites of the release with their sources, and nothing else that is configured', () => {
    const addresses = [
      "'http://mirror.example/debian/dists/bookworm/InRelease' mirror.example_debian_dists_bookworm_InRelease 0 ",
      "'http://mirror.example/security/dists/bookworm-security/InRelease' mirror.example_security_InRelease 0 ",
      "'http://tools.example/apt/dists/bookworm-tools/InRelease' tools.example_InRelease 0 ",
      "'http://mirror.example/debian/dists/bookworm/main/binary-amd64/Packages.xz' mirror.example_Packages 0 ",
    ].join('\n');
    const option = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';
    const script = join(import.meta.dirname, '../../sandbox/binaries/build-on-debian.sh');
    const command = ['-c', 'source "$1" && source_list bookworm', 'bash', script];
    expect(execFileSync('bash', command, { input: addresses, encoding: 'utf8' })).toBe(
      [
        `deb ${option} http://mirror.example/debian/ bookworm main`,
        `deb-src ${option} http://mirror.example/debian/ bookworm main`,
        `deb ${option} http://mirror.example/security/ bookworm-security main`,
        `deb-src ${option} http://mirror.example/security/ bookworm-security main`,
        '',
      ].join('\n'),
    );
  });
});
