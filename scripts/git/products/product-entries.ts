import { productFolderOf } from '../../register/layout.ts';
import { isProductArea, toProductPath } from '../../register/products/product.ts';
import { defined } from '../../text/defined.ts';
import { maxYamlLength } from '../../text/yaml-document.ts';

/** An entry of a product's tree that may say something about clusters, relative to the product's folder. */
interface ProductEntry {
  readonly path: string;
  readonly id: string;
  /** In bytes. */
  readonly size: number;
  /** Why it cannot be kept, to follow its path; undefined when it can. */
  readonly trouble?: string;
}

/** A name that is safe as a part of a path on every system; a tree can hold any name. */
const plainName = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
/** UTF-8 takes at most so many bytes for a character that YAML counts as one. */
const maxBytes = maxYamlLength * 3;

/** Reads `ls-tree -r -l -z` (git-ls-tree(1)): what may say something about clusters, and whether it can be kept. */
export function productEntriesOf(product: string, listed: string): readonly ProductEntry[] {
  const taken = new Set<string>();
  return listed.split('\0').flatMap((line) => {
    const [, mode = '', id = '', size = '', path = ''] = /^(\d{6}) \S+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    const isPlain = mode === '100644' || mode === '100755';
    const counts = isPlain ? toProductPath(productFolderOf(product) + path) !== undefined : isInArea(path);
    if (!counts) return [];
    const folded = path.toLowerCase();
    const trouble = isPlain ? troubleOf(path, Number(size), taken.has(folded)) : linkTrouble(mode);
    taken.add(folded);
    return [{ path, id, size: Number(size) || 0, ...defined({ trouble }) }];
  });
}

/** A link or submodule may stand for a folder of files, whatever it is called. */
function isInArea(path: string): boolean {
  return isProductArea(path.split('/')[0] ?? '');
}

function linkTrouble(mode: string): string {
  return mode === '160000' ? 'is a submodule' : 'is a symbolic link';
}

function troubleOf(path: string, size: number, isTaken: boolean): string | undefined {
  if (!path.split('/').every((name) => plainName.test(name))) return 'has a name that cannot be kept';
  if (size > maxBytes) return `is larger than ${maxBytes / 1024} KiB`;
  return isTaken ? 'differs from another file in letter case only' : undefined;
}
