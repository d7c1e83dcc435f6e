import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import { writeFiles } from './cli/write-files.ts';
import { openGit, type Git } from './git/git.ts';
import { readFromDisk, readRegisterFile, readWorkingTree } from './git/trees.ts';
import { toCatalogue, type Catalogue } from './register/components/component-catalogue.ts';
import { readRepository } from './register/repository.ts';
import { compileSchemas } from './register/schema/compile-schemas.ts';
import { rulesPage, type RuleExample } from './report/rules-page.ts';
import { rules } from './rules/index.ts';

const pagePath = 'docs/rules.md';
const cataloguePath = 'scripts/register/components/component-catalogue.json';
const fixtures = [
  { folder: 'test/fixtures/err', tree: '' },
  { folder: 'test/fixtures/change', tree: 'head/' },
] as const;

/** The verb that writes what is made from other files: the page about the rules, the catalogue of components, compiled schemas. */
export const docs = defineVerb({
  name: 'docs',
  summary: `Write what is made from other files: ${pagePath}, the catalogue of components, the compiled schemas.`,
  options: { check: { type: 'boolean', help: 'write nothing; fail when a file is out of date' } },
  async run(call) {
    const root = call.options.root ?? call.directory;
    const git = await openGit({ directory: root, root });
    const { components } = readRepository(await readWorkingTree(git));
    const files = [
      { path: pagePath, text: rulesPage(rules, await readExamples(git)) },
      { path: cataloguePath, text: `${JSON.stringify(sorted(toCatalogue(components.values())), undefined, 2)}\n` },
      { path: 'scripts/register/schema/validators.js', text: compileSchemas() },
    ];
    let outdated = 0;
    for (const { path, text } of files) {
      const bytes = await readRegisterFile(root, path);
      if (bytes !== undefined && new TextDecoder().decode(bytes) === text) {
        call.tell(`${path} is up to date`);
        continue;
      }
      outdated += 1;
      if (call.options.check === true) {
        call.tell(`${path} is out of date\n  hint: run "npm run docs" and commit the file`);
        continue;
      }
      await writeFiles([{ path: `${root}/${path}`, text }]);
      call.tell(`${path} written`);
    }
    return call.options.check === true && outdated > 0 ? exitCodes.errorsFound : exitCodes.fine;
  },
});

async function readExamples(git: Git): Promise<readonly RuleExample[]> {
  const examples: RuleExample[] = [];
  for (const { folder, tree } of fixtures) {
    const listed = await git.run('ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', folder);
    const paths = [...new Set(listed.split('\0').filter(Boolean))].sort();
    for (const name of [...new Set(paths.map((path) => path.slice(folder.length + 1).replace(/\/.*/, '')))].sort())
      examples.push(toRuleExample(git.root, paths, { name, folder: `${folder}/${name}`, tree }));
  }
  return examples;
}

function sorted(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function toRuleExample(
  root: string,
  paths: readonly string[],
  { name, folder, tree }: { readonly name: string; readonly folder: string; readonly tree: string },
): RuleExample {
  const textOf = (path: string): string => new TextDecoder().decode(readFromDisk(root, path)?.bytes);
  const inTree = paths.filter((path) => path.startsWith(`${folder}/${tree}`));
  const files = inTree.map((path) => [path.slice(`${folder}/${tree}`.length), textOf(path)] as const);
  const texts = files.filter(([, text]) => !text.includes('\u{fffd}'));
  return { name, link: `../${folder}`, report: textOf(`${folder}/expected.txt`), files: new Map(texts) };
}

if (import.meta.main) await runVerb(docs);
