import {
  clusterPathOf,
  clustersFolder,
  componentNameIn,
  componentPathOf,
  componentsFolder,
  isClusterName,
  isComponentName,
  isReservedName,
  maxNameLength,
  sealedPathOf,
  toClusterEntry,
} from './layout.ts';
import type { Problem } from '../text/diagnostic.ts';
import { oddCharactersIn, type OddCharacter } from '../text/odd-characters.ts';
import { withoutEdges } from '../text/words.ts';

/** Files that people and tools put into any folder, in lower case, which are clearly no cluster or component. */
const customaryFiles: ReadonlySet<string> = new Set([
  ...['readme.md', '.gitkeep', '.keep'],
  ...['.gitignore', '.gitattributes', '.editorconfig'],
]);

function isCustomary(fileName: string): boolean {
  return customaryFiles.has(fileName.toLowerCase());
}

/** Why a plain file in `clusters/` or `components/` that is no cluster entry is not read, by its path alone, given all paths of the tree; undefined when it is in its right place. */
export function misplacementOf(path: string, paths: ReadonlySet<string>): Problem | undefined {
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
  if (isCustomary(fileName)) return undefined;
  const entry = toClusterEntry(fileName);
  if (entry !== undefined && isReservedName(entry.name)) return undefined;
  if (/(^|\.)kubeconfig(\.ya?ml|\.conf)?$/i.test(fileName)) return plainKubeconfig(path, fileName);
  if (entry !== undefined) return badName(entry.name, move);
  const ending = /\.ya?ml$/i.exec(fileName)?.[0];
  if (ending !== undefined) return { message: `file name ends in "${ending}", expected ".yaml"`, hint: move };
  return { message: 'file is neither a cluster file nor a sealed kubeconfig', hint: move };
}

/** Whether a path is that of a cluster file or a sealed kubeconfig, as nearly all are. */
export function isClusterEntry(path: string): boolean {
  const start = `${clustersFolder}/`;
  const entry = path.startsWith(start) ? toClusterEntry(path.slice(start.length)) : undefined;
  return entry !== undefined && isClusterName(entry.name);
}

function badName(name: string, move: string): Problem {
  if (name.length > maxNameLength)
    return {
      message: `cluster name is ${name.length} characters long, at most ${maxNameLength} are allowed`,
      hint: move,
    };
  const [odd] = oddCharactersIn(name);
  if (odd !== undefined) return oddName(odd, move);
  if (isClusterName(name.toLowerCase()))
    return { message: `cluster name "${name}" has upper-case letters`, hint: move };
  return {
    message: `"${name}" is not a valid cluster name, expected lower-case letters, digits and inner hyphens`,
    hint: move,
  };
}

function oddName({ name, message }: OddCharacter, hint: string): Problem {
  return { message: message.replace(name, `the file name contains ${name}, which`), hint };
}

function plainKubeconfig(path: string, fileName: string): Problem {
  const lower = fileName.toLowerCase();
  const name = lower.slice(0, Math.max(0, lower.search(/[.-]?kubeconfig/)));
  return {
    message: 'file looks like an unencrypted kubeconfig',
    hint: `seal it with "npm run seal -- ${isClusterName(name) ? name : '<name>'} ${path}", remove it, and rotate the credential if it was pushed`,
  };
}

/** The cluster that a file of `clusters/` is about, whatever is wrong with its name or place. */
export function meantEntry(path: string): ReturnType<typeof toClusterEntry> {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const entry = toClusterEntry(fileName.toLowerCase().replace(/\.yml$/, '.yaml'));
  return entry && { ...entry, name: withoutEdges(entry.name.replaceAll(/[^a-z0-9-]+/g, '-'), '-') };
}

/** Where a misplaced file was probably meant to be. */
function moveHint(verb: 'move' | 'rename', fileName: string, paths: ReadonlySet<string>): string {
  const { kind, name = '' } = meantEntry(fileName) ?? {};
  if (name.length > maxNameLength) return 'shorten the name, here and in metadata.name';
  if (!isClusterName(name)) return `move it out of ${clustersFolder}/, or remove it`;
  const target = kind === 'sealed' ? sealedPathOf(name) : clusterPathOf(name);
  return paths.has(target) ? `remove it, since ${target} also exists` : `${verb} it to ${target}`;
}

/** Judges a plain file of `components/` by its path alone. */
function componentMisplacementOf(path: string, paths: ReadonlySet<string>): Problem | undefined {
  const [, fileName, ...deeper] = path.split('/');
  if (fileName === undefined) return { message: `"${path}" is a file, expected a folder`, hint: 'remove the file' };
  if (componentNameIn(path) !== undefined || (deeper.length === 0 && isCustomary(fileName))) return undefined;
  const hint = componentMoveHint(deeper.length > 0 ? 'move' : 'rename', deeper.at(-1) ?? fileName, paths);
  if (deeper.length > 0) return { message: `sub-folders of ${componentsFolder}/ are not read`, hint };
  if (!fileName.endsWith('.yaml')) {
    const ending = /\.ya?ml$/i.exec(fileName)?.[0];
    if (ending !== undefined) return { message: `file name ends in "${ending}", expected ".yaml"`, hint };
    return { message: 'file is not a component file', hint };
  }
  const name = fileName.slice(0, -'.yaml'.length);
  if (name === 'vcluster')
    return {
      message: 'a component "vcluster" would take over the Application of every virtual cluster',
      hint: 'choose another name, here and in metadata.name',
    };
  if (name.length > maxNameLength)
    return { message: `component name is ${name.length} characters long, at most ${maxNameLength} are allowed`, hint };
  const [odd] = oddCharactersIn(name);
  if (odd !== undefined) return oddName(odd, hint);
  return {
    message: `"${name}" is not a valid component name, expected lower-case letters, digits and inner hyphens`,
    hint,
  };
}

/** Where a misplaced component file was probably meant to be. */
function componentMoveHint(verb: 'move' | 'rename', fileName: string, paths: ReadonlySet<string>): string {
  const ending = /\.ya?ml$/i.exec(fileName)?.[0];
  const written = fileName.slice(0, -(ending?.length ?? fileName.length)).toLowerCase();
  const name = withoutEdges(written.replaceAll(/[^a-z0-9-]+/g, '-'), '-');
  if (name.length > maxNameLength) return 'shorten the name, here and in metadata.name';
  if (ending === undefined || !isComponentName(name)) return `move it out of ${componentsFolder}/, or remove it`;
  const target = componentPathOf(name);
  return paths.has(target) ? `remove it, since ${target} also exists` : `${verb} it to ${target}`;
}
