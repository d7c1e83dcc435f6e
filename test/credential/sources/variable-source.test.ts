import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeVariableSource, variableOf } from '../../../scripts/credential/sources/variable-source.ts';
import { isClusterName } from '../../../scripts/register/layout.ts';
import { findSecrets } from '../../support/control-planes-secrets.ts';
import { clusterFile, kubeconfigOf, makeCredential, refusal, secretsOf } from '../../support/credential-sources.ts';

const credential = makeCredential();
const kubeconfig = kubeconfigOf(credential);
const base64 = Buffer.from(kubeconfig).toString('base64');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-variable-'));
  await writeFile(join(folder, 'kubeconfig'), kubeconfig);
  await writeFile(join(folder, 'base64'), base64);
  await writeFile(join(folder, 'large'), '#'.repeat(600 * 1024));
  await writeFile(join(folder, 'latin1'), Buffer.from([0x61, 0xe4, 0x62]));
  await writeFile(join(folder, 'nothing'), '');
  await mkdir(join(folder, 'folder'));
  await promisify(execFile)('mkfifo', [join(folder, 'pipe')]);
  await symlink(join(folder, 'kubeconfig'), join(folder, 'link'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function obtain(value: string | undefined, name = 'prod-eu', names: readonly string[] = [name]) {
  const environment = { [variableOf(name)]: value };
  const source = makeVariableSource({ environment, names, keepSecret: () => {} });
  return source.obtain(clusterFile(name, { from: 'variable' }));
}

describe('the variable of a cluster', () => {
  test('has the upper-case name of the cluster, whatever the cluster file says', () => {
    expect(variableOf('prod-eu-2')).toBe('KUBECONFIG_PROD_EU_2');
  });

  test('is of no other cluster', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,12}$/).filter(isClusterName);
    fc.assert(fc.property(name, name, (one, two) => (variableOf(one) === variableOf(two)) === (one === two)));
  });

  test('is refused when another name gives it too, which no valid name does', async () => {
    expect(await refusal(obtain(kubeconfig, 'a-b', ['a-b', 'a_b', 'c']))).toEqual({
      code: 2,
      message: 'cluster "a-b" would share variable KUBECONFIG_A_B with cluster "a_b"',
      hint: 'rename one of the two',
    });
  });

  test('is not made from a name that is none', async () => {
    await expect(obtain(kubeconfig, '../prod')).rejects.toThrow(new TypeError('"../prod" is not a cluster name'));
  });
});

describe('a kubeconfig in a variable', () => {
  test.each([
    ['as text, which is what GitLab makes of type Variable', () => kubeconfig],
    ['as base64 in one line, which GitLab can mask', () => base64],
    ['as base64 in lines', () => `${base64.replaceAll(/.{76}/g, '$&\n')}\n`],
    ['as the path of a file, which is what GitLab makes of type File', () => join(folder, 'kubeconfig')],
    ['as the path of a file with base64, with a line break behind it', () => `${join(folder, 'base64')}\n`],
    ['as the path of a link to a file, as a mounted Secret has', () => join(folder, 'link')],
  ])('is read %s', async (_, value) => {
    expect(await obtain(value())).toEqual(credential);
  });

  const way =
    'in GitLab: Settings → CI/CD → Variables, key KUBECONFIG_PROD_EU, type File, protected, scoped to the environment of the apply job; here: export it';
  const set = 'set KUBECONFIG_PROD_EU to a kubeconfig, to base64 of one, or to the absolute path of its file';
  const none = 'cluster "prod-eu" has no kubeconfig: variable KUBECONFIG_PROD_EU';
  const file = `${none} names a file that`;
  const refused = 'cluster "prod-eu" has a kubeconfig in variable KUBECONFIG_PROD_EU that is not accepted: line';

  test.each<readonly [what: string, value: () => string | undefined, code: number, message: string, hint: string]>([
    ['not set', () => undefined, 2, `${none} is not set`, way],
    ['empty', () => '', 2, `${none} is empty`, way],
    ['white space', () => ' \n', 2, `${none} is empty`, way],
    ['the path of nothing', () => join(folder, 'missing'), 2, `${file} does not exist`, way],
    ['the path of a folder', () => join(folder, 'folder'), 2, `${file} is not a regular file`, way],
    ['the path of a pipe', () => join(folder, 'pipe'), 2, `${file} is not a regular file`, way],
    ['the path of a device', () => '/dev/zero', 2, `${file} is not a regular file`, way],
    ['the path of a large file', () => join(folder, 'large'), 2, `${file} is larger than 512 KiB`, way],
    ['the path of a file in another encoding', () => join(folder, 'latin1'), 2, `${file} is not UTF-8`, way],
    ['the path of an empty file', () => join(folder, 'nothing'), 3, `${refused} 1: text is empty`, set],
    [
      'a relative path',
      () => 'clusters/prod-eu.kubeconfig',
      3,
      `${refused} 1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config"`,
      set,
    ],
    [
      "a kubeconfig with a program of another context's user",
      () => kubeconfig.replace('users:', 'users:\n  - name: other\n    user:\n      exec: {command: curl}'),
      3,
      `${refused} 11: exec would run a program`,
      'run "kubectl config view --raw --minify --flatten", which leaves other contexts out, and use what it prints',
    ],
    [
      'two contexts and no choice',
      () =>
        kubeconfig.replace(/current-context.*/, '').replace('contexts:', 'contexts:\n  - name: other\n    context: {}'),
      3,
      `${refused} 13: there are 2 contexts and no current-context`,
      'run "kubectl config view --raw --minify --flatten --context <name>" and use what it prints',
    ],
  ])('is refused when it is %s', async (_, value, code, message, hint) => {
    const told = await refusal(obtain(value()));
    expect(told).toEqual({ code, message, hint });
    expect(told.message).not.toMatch(/[\r\n]/);
    expect(findSecrets([JSON.stringify(told)], secretsOf(credential))).toEqual([]);
    expect(JSON.stringify(told)).not.toContain(folder);
  });
});
