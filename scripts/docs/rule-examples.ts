import { fileURLToPath } from 'node:url';
import type { Git } from '../git/git.ts';
import { readFromDisk } from '../git/trees.ts';
import type { RuleExample } from '../report/rule-example.ts';

/** Where the kit's own files are. */
export const kitFolder = fileURLToPath(new URL('../..', import.meta.url));

const fixtures = [
  { folder: 'test/fixtures/err', tree: '' },
  { folder: 'test/fixtures/change', tree: 'head/' },
] as const;

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
