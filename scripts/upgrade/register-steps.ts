import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kitFolder } from '../cli/kit-folder.ts';
import { desiredClusters } from '../desired/cluster.ts';
import { clustersOf } from '../desired/components/selection.ts';
import { sourcesOf, type ComponentFile } from '../register/components/component-file.ts';
import { componentsFolder } from '../register/layout.ts';
import { readRepository, type Repository } from '../register/repository.ts';
import { checkRegister } from '../rules/engine/check-register.ts';
import type { Check } from '../text/check.ts';
import { findingKey, type OldKit } from './old-kit.ts';

/** What this kit refuses of a register's files, without what the kit before refused as well: schema and rules alike. */
export async function ruleSteps(
  repository: Repository,
  old: OldKit | undefined,
  today: Date,
): Promise<readonly Check[]> {
  const diagnostics = await checkRegister(repository, { today });
  const errors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, at, message }) => ({ ruleId, file: at.file, line: at.start.line, message }))
    .filter((one) => old?.errors?.has(findingKey(one)) !== true);
  const judged = { area: 'register', id: 'rules' } as const;
  if (errors.length > 0)
    return errors.map(({ ruleId, file, line, message }) => ({
      ...judged,
      state: 'problem',
      found: `${file}:${line}: ${message} [${ruleId}]`,
      hint: `correct it before the upgrade; "npm run explain -- ${ruleId}" says why`,
    }));
  return [{ ...judged, state: 'ok', found: `all ${repository.files.length} files are valid, and no rule newly fails` }];
}

/** Where a component of the register has another version than this kit's, with the clusters that have it. */
export async function componentSteps(repository: Repository): Promise<readonly Check[]> {
  const kits = (await readKitsComponents()).components;
  const clusters = desiredClusters(repository);
  const steps = [...repository.components.values()].flatMap((component): readonly Check[] => {
    const kit = kits.get(component.name);
    const [here, there] = [versionsOf(component), kit === undefined ? '' : versionsOf(kit)];
    if (kit === undefined || here === there) return [];
    const on = clustersOf(component, clusters).map(({ name }) => name);
    const where = on.length === 0 ? 'on no cluster' : `on ${on.join(', ')}`;
    return [
      {
        area: 'components',
        id: component.name,
        state: 'change',
        found: `${component.name} is ${here} here and ${there} in this kit, ${where}`,
        hint: `compare ${component.path} with ${join(kitFolder, component.path)}, and take over what you want in a merge request`,
      },
    ];
  });
  if (steps.length > 0) return steps;
  return [{ area: 'components', id: 'versions', state: 'ok', found: "each has this kit's version, or is your own" }];
}

async function readKitsComponents(): Promise<Repository> {
  const names = (await readdir(join(kitFolder, componentsFolder))).filter((name) => name.endsWith('.yaml'));
  return readRepository(
    await Promise.all(
      names.map(async (name) => {
        const path = `${componentsFolder}/${name}`;
        return { path, kind: 'file' as const, bytes: await readFile(join(kitFolder, path)) };
      }),
    ),
  );
}

function versionsOf(component: ComponentFile): string {
  return sourcesOf(component)
    .flatMap(({ targetRevision }) => targetRevision ?? [])
    .join(' and ');
}
