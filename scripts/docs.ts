import { readExampleFolders, type ExampleFolder } from '../sandbox/example-folders.ts';
import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import { writeFiles } from './cli/write-files.ts';
import { openGit } from './git/git.ts';
import { readRegisterFile, readWorkingTree } from './git/trees.ts';
import { toCatalogue, type Catalogue } from './register/components/component-catalogue.ts';
import { readRepository } from './register/repository.ts';
import { rulesPage, type RuleExample } from './report/rules-page.ts';
import { rules } from './rules/index.ts';

const pagePath = 'docs/rules.md';
const cataloguePath = 'scripts/register/components/component-catalogue.json';
const fixtures = [
  { folder: 'test/fixtures/err', tree: '' },
  { folder: 'test/fixtures/change', tree: 'head/' },
] as const;

/** The verb that writes what is made from other files: the page about the rules, and the catalogue of components. */
export const docs = defineVerb({
  name: 'docs',
  summary: `Write ${pagePath} from the rules and their fixtures, and ${cataloguePath} from components/.`,
  options: { check: { type: 'boolean', help: 'write nothing; fail when a file is out of date' } },
  async run(call) {
    const root = call.options.root ?? call.directory;
    const { components } = readRepository(await readWorkingTree(await openGit({ directory: root, root })));
    const files = [
      { path: pagePath, text: rulesPage(rules, await readExamples(root)) },
      { path: cataloguePath, text: `${JSON.stringify(sorted(toCatalogue(components.values())), undefined, 2)}\n` },
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

async function readExamples(root: string): Promise<readonly RuleExample[]> {
  const examples: RuleExample[] = [];
  for (const { folder, tree } of fixtures)
    for (const example of await readExampleFolders(`${root}/${folder}`))
      examples.push(toRuleExample(example, folder, tree));
  return examples;
}

function sorted(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function toRuleExample({ name, files }: ExampleFolder, folder: string, tree: string): RuleExample {
  const texts = [...files].filter(([path]) => path.startsWith(tree));
  return {
    name,
    link: `../${folder}/${name}`,
    report: files.get('expected.txt') ?? '',
    files: new Map(texts.map(([path, text]) => [path.slice(tree.length), text])),
  };
}

if (import.meta.main) await runVerb(docs);
