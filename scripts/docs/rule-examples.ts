import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPackage, kitFolder } from '../cli/kit-folder.ts';
import { openGit, type Git } from '../git/git.ts';
import { readFromDisk } from '../git/trees.ts';
import type { RuleExample } from '../report/docs/rule-example.ts';

const fixtures = [
  { folder: 'test/fixtures/err', tree: '' },
  { folder: 'test/fixtures/change', tree: 'head/' },
] as const;

/** The examples for one rule: from the fixtures, or in a package, which has none, what was kept of them when it was made. */
export async function examplesOf(id: string, root: string | undefined): Promise<readonly RuleExample[]> {
  if (root === undefined && isPackage) return readKeptExamples();
  const folder = root ?? kitFolder;
  return readRuleExamples(await openGit({ directory: folder, root: folder }), id);
}

/** A file of the package, with examples of which each has the files as pairs, since JSON knows no maps. */
const keptPath = join(kitFolder, 'dist/rule-examples.json');

async function readKeptExamples(): Promise<readonly RuleExample[]> {
  const kept = JSON.parse(await readFile(keptPath, 'utf8')) as readonly KeptExample[];
  return kept.map((example) => ({ ...example, files: new Map(example.files) }));
}

type KeptExample = Omit<RuleExample, 'files'> & { readonly files: readonly (readonly [string, string])[] };

/** The fixtures that show what a rule says; with an id only those in which that rule says something. */
export async function readRuleExamples(git: Git, id?: string): Promise<readonly RuleExample[]> {
  const examples: RuleExample[] = [];
  for (const { folder, tree } of fixtures) {
    const listed = await git.run('ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', folder);
    const paths = [...new Set(listed.split('\0').filter(Boolean))].sort();
    for (const name of [...new Set(paths.map((path) => path.slice(folder.length + 1).replace(/\/.*/, '')))].sort()) {
      const report = textOf(git.root, `${folder}/${name}/expected.txt`);
      if (id !== undefined && !report.includes(`[${id}]`)) continue;
      const start = `${folder}/${name}/${tree}`;
      const inTree = paths.filter((path) => path.startsWith(start));
      const files = inTree.map((path) => [path.slice(start.length), textOf(git.root, path)] as const);
      const texts = files.filter(([, text]) => !text.includes('\u{fffd}'));
      examples.push({ name, link: `../${folder}/${name}`, report, files: new Map(texts) });
    }
  }
  return examples;
}

function textOf(root: string, path: string): string {
  return new TextDecoder().decode(readFromDisk(root, path)?.bytes);
}
