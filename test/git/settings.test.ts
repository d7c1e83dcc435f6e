import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readComparedTrees } from '../../scripts/git/compared-trees.ts';
import { explainedSince } from '../../scripts/git/explained-removals.ts';
import { openGit } from '../../scripts/git/git.ts';
import { isInRegister } from '../../scripts/register/repository.ts';
import { settingWays, type GitSetting } from '../support/git-settings.ts';

let folder: string;
let first: string;
/** The answers without any settings. */
let expected: unknown;

async function git(...args: readonly string[]): Promise<string> {
  const settings = ['-c', 'user.name=A Person', '-c', 'user.email=person@example.com'];
  return (await promisify(execFile)('git', [...settings, ...args], { cwd: folder })).stdout.trim();
}

/** A program in place of GnuPG that signs everything, and says much when it is asked about a signature. */
const signer = `#!/bin/sh
case "$*" in
  *--verify*) echo '[GNUPG:] GOODSIG 0 A Person'; echo 'gpg: Good signature from "A Person"' >&2 ;;
  *) cat >/dev/null; echo '[GNUPG:] SIG_CREATED D 1 8 00 0 0' >&2; printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n' ;;
esac
`;

/** A history of signed commits with a removal, a rename, a merge, a name that is quoted, a mailmap and a replaced commit. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-settings-'));
  await git('init', '--quiet', '--initial-branch=main');
  await writeFile(join(folder, '.git', 'signer'), signer);
  await chmod(join(folder, '.git', 'signer'), 0o755);
  await git('config', 'gpg.program', join(folder, '.git', 'signer'));
  const commit = async (message: string): Promise<string> => {
    await git('add', '--all');
    await git('commit', '--quiet', '--gpg-sign', '--allow-empty', `--message=${message}`);
    return git('rev-parse', 'HEAD');
  };
  await mkdir(join(folder, 'clusters'));
  await writeFile(join(folder, 'tenant.yaml'), 'name: acme\n');
  await writeFile(join(folder, '.mailmap'), 'Somebody Else <else@example.com> <person@example.com>\n');
  for (const name of ['a', 'b', 'c', 'd'])
    await writeFile(join(folder, `clusters/${name}.yaml`), `name: ${name}\n`.repeat(9));
  first = await commit('Add four');
  await rm(join(folder, 'clusters/a.yaml'));
  await commit('Remove a');
  await git('mv', 'clusters/b.yaml', 'clusters/renamed.yaml');
  await commit('Rename b');
  await git('checkout', '--quiet', '-b', 'side');
  await rm(join(folder, 'clusters/c.yaml'));
  await writeFile(join(folder, 'ünïcode.md'), 'x\n');
  await commit('Remove c aside');
  await git('checkout', '--quiet', 'main');
  await commit('Something else');
  await git('merge', '--quiet', '--no-ff', '--no-edit', 'side');
  await writeFile(join(folder, 'later.md'), 'x\n');
  await git('add', '--all');
  expected = await answers();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** All that the kit asks Git about this history. */
async function answers(): Promise<unknown> {
  const { removals } = await explainedSince(
    await openGit({ directory: folder }),
    { applied: first },
    await git('rev-parse', 'HEAD'),
  );
  const trees = await Promise.all(
    [{ staged: true }, { base: first }, { base: first, revision: 'HEAD' }, { base: 'HEAD~1', revision: 'side' }].map(
      async (choice) => {
        const { head, base } = await readComparedTrees({ directory: folder, ...choice });
        return [head, base].map((files) =>
          files?.map(({ path, kind, bytes, ...more }) => ({
            path,
            kind,
            text: Buffer.from(bytes).toString(),
            ...more,
          })),
        );
      },
    ),
  );
  return { removals: [...removals.clusters], trees };
}

const worstSettings: readonly GitSetting[] = [
  ['log.showSignature', 'true'],
  ['log.follow', 'true'],
  ['log.mailmap', 'true'],
  ['log.showRoot', 'false'],
  ['log.date', 'relative'],
  ['log.decorate', 'full'],
  ['log.diffMerges', 'off'],
  ['log.abbrevCommit', 'true'],
  ['core.abbrev', '4'],
  ['core.quotePath', 'true'],
  ['core.quotePath', 'false'],
  ['core.pager', 'false'],
  ['pager.log', 'true'],
  ['color.ui', 'always'],
  ['color.diff', 'always'],
  ['diff.renames', 'copies'],
  ['diff.noprefix', 'true'],
  ['diff.mnemonicPrefix', 'true'],
  ['diff.relative', 'true'],
  ['diff.external', 'false'],
  ['diff.orderFile', '/dev/null'],
  ['diff.algorithm', 'patience'],
  ['format.pretty', 'oneline'],
  ['i18n.logOutputEncoding', 'UTF-16'],
  ['merge.renames', 'false'],
  ['merge.conflictStyle', 'diff3'],
  ['status.relativePaths', 'false'],
  ['column.ui', 'always'],
];

describe('what the kit reads of Git', () => {
  it.each(worstSettings)('is the same with %s = %s', async (name, value) => {
    await git('config', name, value);
    try {
      expect(await answers()).toEqual(expected);
    } finally {
      await git('config', '--unset', name);
    }
  });

  it.each(settingWays)('is the same with all of them from %s', async (_, tell) => {
    const told = await tell([...worstSettings].reverse(), join(folder, '.git'));
    for (const [name, value] of Object.entries(told)) vi.stubEnv(name, value);
    try {
      expect(await answers()).toEqual(expected);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('is the same where a commit is replaced', async () => {
    await git('replace', 'HEAD~1', first);
    try {
      expect(await answers()).toEqual(expected);
    } finally {
      await git('replace', '--delete', await git('rev-parse', 'HEAD~1'));
    }
  });

  it('is the same in a sparse checkout, which deletes nothing', async () => {
    const repository = async (): Promise<unknown> =>
      (await readComparedTrees({ directory: folder, base: 'HEAD' })).head
        .filter(({ path }) => isInRegister(path))
        .map(({ path, bytes, isUntouched }) => [path, Buffer.from(bytes).toString(), isUntouched])
        .sort();
    const before = await repository();
    await git('sparse-checkout', 'set', '--no-cone', '/tenant.yaml', '/clusters/d.yaml');
    try {
      expect(existsSync(join(folder, 'clusters/renamed.yaml'))).toBe(false);
      expect(await repository()).toEqual(before);
    } finally {
      await git('sparse-checkout', 'disable');
    }
  });

  it('holds what was removed, and by whom', async () => {
    const { removals } = expected as { removals: readonly [string, { author: string }][] };
    expect(removals.map(([name, { author }]) => [name, author]).sort()).toEqual([
      ['a', 'A Person'],
      ['b', 'A Person'],
      ['c', 'A Person'],
    ]);
  });
});
