import {
  clusterPathOf,
  clustersFolder,
  componentsFolder,
  isClusterName,
  isReservedName,
  maxNameLength,
  sealedPathOf,
  toClusterEntry,
} from './layout.ts';
import { componentMisplacementOf } from './components/misplaced-component.ts';

/** Why a file in `clusters/` or `components/` is not read, and the way out. */
export interface Misplacement {
  readonly message: string;
  readonly hint: string;
}

/** Judges a plain file by its path alone, given all paths of the tree; undefined when it is in its right place. */
export function misplacementOf(path: string, paths: ReadonlySet<string>): Misplacement | undefined {
  const [folder, fileName, ...deeper] = path.split('/');
  if (folder === componentsFolder) return componentMisplacementOf(path, paths);
  if (folder !== clustersFolder) return undefined;
  if (fileName === undefined) return { message: `"${path}" is a file, expected a folder`, hint: 'remove the file' };
  if (deeper.length > 0)
    return {
      message: `sub-folders of ${clustersFolder}/ are not read`,
      hint: moveHint('move', deeper.at(-1) ?? '', paths),
    };
  const move = moveHint('rename', fileName, paths);
  if (fileName === 'README.md') return undefined;
  const entry = toClusterEntry(fileName);
  if (entry !== undefined && (isClusterName(entry.name) || isReservedName(entry.name))) return undefined;
  if (/(^|\.)kubeconfig(\.ya?ml|\.conf)?$/i.test(fileName)) return plainKubeconfig(path, fileName);
  if (entry !== undefined) return badName(entry.name, move);
  const ending = /\.ya?ml$/i.exec(fileName)?.[0];
  if (ending !== undefined) return { message: `file name ends in "${ending}", expected ".yaml"`, hint: move };
  return { message: 'file is neither a cluster file nor a sealed kubeconfig', hint: move };
}

function badName(name: string, move: string): Misplacement {
  if (name.length > maxNameLength)
    return {
      message: `cluster name is ${name.length} characters long, at most ${maxNameLength} are allowed`,
      hint: move,
    };
  if (isClusterName(name.toLowerCase()))
    return { message: `cluster name "${name}" has upper-case letters`, hint: move };
  return { message: `"${name}" is no cluster name, expected lower-case letters, digits and inner hyphens`, hint: move };
}

function plainKubeconfig(path: string, fileName: string): Misplacement {
  const name = fileName.replace(/[.-]?kubeconfig.*$/i, '').toLowerCase();
  return {
    message: 'file looks like a kubeconfig in clear',
    hint: `seal it with "npm run seal -- ${isClusterName(name) ? name : '<name>'} ${path}", remove it, and rotate the credential if it was pushed`,
  };
}

/** Where a misplaced file was probably meant to be. */
function moveHint(verb: 'move' | 'rename', fileName: string, paths: ReadonlySet<string>): string {
  const entry = toClusterEntry(fileName.toLowerCase().replace(/\.yml$/, '.yaml'));
  const name = entry?.name.replaceAll(/[^a-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '') ?? '';
  if (name.length > maxNameLength) return 'shorten the name, here and in metadata.name';
  if (entry === undefined || !isClusterName(name)) return `move it out of ${clustersFolder}/, or remove it`;
  const target = entry.kind === 'sealed' ? sealedPathOf(name) : clusterPathOf(name);
  return paths.has(target) ? `remove it, since ${target} is there as well` : `${verb} it to ${target}`;
}
