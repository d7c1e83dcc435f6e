import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { placeProducts } from '../../scripts/git/products/place-products.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import type { TestRegister } from '../support/register.ts';

const repository = 'https://gitlab.example.com/shop/default.project.git';

/** Puts the files of a product where `fetch-products` does. */
function place(register: TestRegister, files: Readonly<Record<string, string>>): Promise<void> {
  const record = { repository, commit: 'a'.repeat(40), files: Object.keys(files), unkept: [] };
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return placeProducts(register.folder, [{ name: 'shop', record, files: bytes }]);
}

const environment = (cluster: string): string =>
  `kind: Environment\nmetadata:\n  name: live\nspec:\n  cluster: ${cluster}\n  envType: live\n`;
const runtime = 'kind: DeploymentRuntime\nmetadata:\n  name: web\nspec:\n  destination: live\n';

const blockedReasons = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:! )?blocked +(\S+) +(.*)$/gm)].map(([, cluster, reason]) => `${cluster}: ${reason}`);

describe('the products that tenant.yaml lists', () => {
  test('hold back the removal of what they use, and while they are not known every removal, but nothing else', async ({
    register,
    management,
  }) => {
    await register.writeTenant({ products: [{ name: 'shop', repository }] });
    await register.addHost();
    await register.addWorker();
    await register.commit('Register two');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });

    await place(register, { 'envs/live.yaml': environment('prod-eu'), 'runtimes/web.yaml': runtime });
    await register.removeCluster('prod-eu');
    await register.commit('Unregister prod-eu');
    for (const ended of [await register.apply(), await register.plan()]) {
      expect(ended).toMatchObject({ exitCode: 4 });
      expect(blockedReasons(ended.stdout)).toEqual([
        'prod-eu: environment "live" of product "shop" still uses it (products/shop/envs/live.yaml:5)',
        'prod-eu: deployment runtime "web" of product "shop" still uses it (products/shop/runtimes/web.yaml:5)',
      ]);
    }

    await rm(join(register.folder, 'products'), { recursive: true });
    await register.edit('clusters/shanghai.yaml', 'spec:', 'spec:\n  primaryDomain: shanghai.example.com');
    await register.commit('Give shanghai a domain');
    const unknown = ['prod-eu: cannot prove that nothing uses it: product "shop" is not fetched'];
    const planned = await register.plan();
    expect(planned).toMatchObject({ exitCode: 4 });
    expect(blockedReasons(planned.stdout)).toEqual(unknown);
    const applied = await register.apply();
    expect(applied).toMatchObject({ exitCode: 4 });
    expect(blockedReasons(applied.stdout)).toEqual(unknown);
    expect(applied.stdout).toMatch(/^done +update +shanghai/m);
    expect(await management.cluster('prod-eu')).toBeDefined();

    await place(register, { 'envs/live.yaml': environment('shanghai'), 'runtimes/web.yaml': runtime });
    const done = await register.apply();
    expect(done, done.stderr).toMatchObject({ exitCode: 0 });
    expect(await management.cluster('prod-eu')).toBeUndefined();
  });
});
