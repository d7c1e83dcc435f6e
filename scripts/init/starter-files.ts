import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { kitFolder, kitName } from '../cli/kit-folder.ts';
import { readRegisterFile, toText } from '../git/trees.ts';
import { componentsFolder, tenantPath } from '../register/layout.ts';
import { packageJsonText, packagePath } from './package-json.ts';
import { withoutEdges } from '../text/words.ts';

/** A file of a register as the kit would have it. */
export interface StarterFile {
  /** Relative to the register's root. */
  readonly path: string;
  readonly text: string;
  /** The current content. */
  readonly before: string | undefined;
  readonly mode?: number;
}

const pipelinePath = '.gitlab/nautes-tenant.yml';
const ignorePath = '.gitignore';
/** The files that a newer kit may change; everything else belongs to the register. */
const kitsFiles: ReadonlySet<string> = new Set([
  pipelinePath,
  packagePath,
  '.hooks/pre-commit',
  '.hooks/pre-merge-commit',
]);

/** The files that a folder lacks, or has otherwise, to be a register; of a register only those that are the kit's. */
export async function missingFiles(root: string, tenant: string | undefined): Promise<readonly StarterFile[]> {
  const isRegister = (await textAt(root, tenantPath)) !== undefined;
  const wanted = new Map([
    ...(await templates()),
    ...(await components()),
    [pipelinePath, await pipeline()] as const,
    [packagePath, ''] as const,
  ]);
  const files: StarterFile[] = [];
  for (const [path, template] of wanted) {
    if (isRegister && !kitsFiles.has(path)) continue;
    const before = await textAt(root, path);
    const text = textFor(path, template, { before, root, tenant });
    if (text !== before) files.push({ path, text, before, ...(path.startsWith('.hooks/') ? { mode: 0o755 } : {}) });
  }
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

interface Circumstances {
  readonly before: string | undefined;
  readonly root: string;
  readonly tenant: string | undefined;
}

function textFor(path: string, template: string, { before, root, tenant }: Circumstances): string {
  if (path === packagePath) return packageJsonText(before, tenantName(basename(root)));
  if (path === tenantPath) return template.replace(/^name: .*$/m, `name: ${tenant ?? tenantName(basename(root))}`);
  if (path === ignorePath && before !== undefined) return withLines(before, template);
  return template;
}

/** A name for the tenant, and for the register's package, that comes close to a folder's. */
function tenantName(folder: string): string {
  const name = folder.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return withoutEdges(name.slice(0, 63), '-') || 'tenant';
}

/** A text with the lines of another at its end that it lacks. */
function withLines(text: string, other: string): string {
  const has = new Set(text.split('\n').map((line) => line.trim()));
  const missing = other.split('\n').filter((line) => line !== '' && !has.has(line));
  if (missing.length === 0) return text;
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${missing.join('\n')}\n`;
}

/** npm leaves out files such as `.gitignore`, so templates have an underscore where a register has the dot. */
async function templates(): Promise<readonly (readonly [string, string])[]> {
  const folder = join(kitFolder, 'templates/register');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    files.map(async (file) => {
      const path = file.slice(folder.length + 1).replaceAll('\\', '/');
      return [path.replaceAll(/(?<=^|\/)_/g, '.'), await readFile(file, 'utf8')] as const;
    }),
  );
}

async function components(): Promise<readonly (readonly [string, string])[]> {
  const folder = join(kitFolder, componentsFolder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.map(async (name) => [`${componentsFolder}/${name}`, await readFile(join(folder, name), 'utf8')] as const),
  );
}

/** The pipeline of the kit's own register, which runs the kit that is installed. */
async function pipeline(): Promise<string> {
  const text = await readFile(join(kitFolder, 'templates/pipeline.yml'), 'utf8');
  return text.replaceAll('bin/nautes-tenant.js', `node_modules/${kitName}/bin/nautes-tenant.js`);
}

async function textAt(root: string, path: string): Promise<string | undefined> {
  const bytes = await readRegisterFile(root, path);
  return bytes === undefined ? undefined : toText(bytes, path);
}
