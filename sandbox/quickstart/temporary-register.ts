import { existsSync } from 'node:fs';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a clone of the kit consists of, as far as the story needs it. */
const kitEntries = [
  'bin',
  'scripts',
  'schemas',
  'management',
  'components',
  '.husky',
  'package.json',
  'lint-staged.config.js',
  '.prettierrc.json',
  '.prettierignore',
  '.gitattributes',
  '.gitignore',
] as const;

/** Makes a register of its own from this kit: the same scripts, hook and components, and none of its history or clusters. */
export async function makeTemporaryRegister(kit: string, directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(join(directory, 'clusters'), { recursive: true });
  for (const entry of kitEntries)
    if (existsSync(join(kit, entry))) await cp(join(kit, entry), join(directory, entry), { recursive: true });
  await symlink(join(kit, 'node_modules'), join(directory, 'node_modules'));
  await writeFile(join(directory, 'tenant.yaml'), 'name: quickstart\nwaitSeconds: 30\nexpiryWarningDays: 3\n');
}

/** A cluster file as a person would write it. */
export function clusterFileText(name: string, spec: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(spec).map(([key, value]) => `  ${key}: ${value}`);
  return [
    'apiVersion: nautes.resource.nautes.io/v1alpha1',
    'kind: Cluster',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    ...lines,
    '',
  ].join('\n');
}
