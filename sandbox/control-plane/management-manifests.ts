import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';

/** The objects that `kubectl apply -k management/` would install, in the order of its kustomization. */
export async function readManagementManifests(root: string): Promise<readonly object[]> {
  const folder = join(root, 'management');
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const kustomization = load(await read('kustomization.yaml')) as { readonly resources: readonly string[] };
  const texts = await Promise.all(kustomization.resources.map(read));
  return texts.flatMap((text) => loadAll(text) as object[]);
}
