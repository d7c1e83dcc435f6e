import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixture = join(root, 'test/fixtures/err/virtual-worker-mistyped');

it('the README shows a real broken file and what it really prints', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  expect(readme).toContain(await readFile(join(fixture, 'clusters/shop-test.yaml'), 'utf8'));
  expect(readme).toContain(await readFile(join(fixture, 'expected.txt'), 'utf8'));
});

it('the README stays under 150 lines and names every verb', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  expect(readme.split('\n').length).toBeLessThan(150);
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const verbs = Object.entries(scripts).filter(([name, command]) => command === `node bin/nautes-tenant.js ${name}`);
  for (const [verb] of verbs.filter(([name]) => name !== 'docs')) expect(readme).toContain(`| \`${verb}\``);
});
