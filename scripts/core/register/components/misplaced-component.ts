import { componentNameIn, componentPathOf, componentsFolder, isComponentName, maxNameLength } from '../layout.ts';
import type { Misplacement } from '../misplaced-file.ts';

/** Judges a plain file of `components/` by its path alone, given all paths of the tree. */
export function componentMisplacementOf(path: string, paths: ReadonlySet<string>): Misplacement | undefined {
  const [, fileName, ...deeper] = path.split('/');
  if (fileName === undefined) return { message: `"${path}" is a file, expected a folder`, hint: 'remove the file' };
  if (componentNameIn(path) !== undefined || (deeper.length === 0 && fileName === 'README.md')) return undefined;
  const hint = moveHint(deeper.length > 0 ? 'move' : 'rename', deeper.at(-1) ?? fileName, paths);
  if (deeper.length > 0) return { message: `sub-folders of ${componentsFolder}/ are not read`, hint };
  if (!fileName.endsWith('.yaml')) {
    const ending = /\.ya?ml$/i.exec(fileName)?.[0];
    if (ending !== undefined) return { message: `file name ends in "${ending}", expected ".yaml"`, hint };
    return { message: 'file is no component file', hint };
  }
  const name = fileName.slice(0, -'.yaml'.length);
  if (name === 'vcluster')
    return {
      message: 'a component "vcluster" would take the Application of every virtual cluster',
      hint: 'choose another name, here and in metadata.name',
    };
  if (name.length > maxNameLength)
    return { message: `component name is ${name.length} characters long, at most ${maxNameLength} are allowed`, hint };
  return { message: `"${name}" is no component name, expected lower-case letters, digits and inner hyphens`, hint };
}

/** Where a misplaced file was probably meant to be. */
function moveHint(verb: 'move' | 'rename', fileName: string, paths: ReadonlySet<string>): string {
  const ending = /\.ya?ml$/i.exec(fileName)?.[0];
  const name = fileName
    .slice(0, -(ending?.length ?? fileName.length))
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (name.length > maxNameLength) return 'shorten the name, here and in metadata.name';
  if (ending === undefined || !isComponentName(name)) return `move it out of ${componentsFolder}/, or remove it`;
  const target = componentPathOf(name);
  return paths.has(target) ? `remove it, since ${target} is there as well` : `${verb} it to ${target}`;
}
