import { exitCodes } from './core/kit-error.ts';
import { rules } from './core/rules/index.ts';
import { rulesPage, type RuleExample } from './report/rules-page.ts';
import { readRegisterFile } from './shell/sealing/register-file.ts';
import { writeFiles } from './shell/sealing/write-files.ts';
import { readExampleFolders, type ExampleFolder } from './shell/example-folders.ts';
import { defineVerb, runVerb } from './shell/run.ts';

const pagePath = 'docs/rules.md';
const fixtures = [
  { folder: 'test/fixtures/err', tree: '' },
  { folder: 'test/fixtures/change', tree: 'head/' },
] as const;

/** The verb that writes the page about the rules. */
export const docs = defineVerb({
  name: 'docs',
  summary: `Write ${pagePath} from the rules, their fixtures and what they report.`,
  options: { check: { type: 'boolean', help: 'write nothing; fail when the page is out of date' } },
  async run(call) {
    const root = call.options.root ?? call.directory;
    const examples: RuleExample[] = [];
    for (const { folder, tree } of fixtures)
      for (const example of await readExampleFolders(`${root}/${folder}`))
        examples.push(toRuleExample(example, folder, tree));
    const page = rulesPage(rules, examples);
    const bytes = await readRegisterFile(root, pagePath);
    if (bytes !== undefined && new TextDecoder().decode(bytes) === page) {
      call.tell(`${pagePath} is up to date`);
      return exitCodes.fine;
    }
    if (call.options.check === true) {
      call.tell(`${pagePath} is out of date\n  hint: run "npm run docs" and commit the page`);
      return exitCodes.errorsFound;
    }
    await writeFiles([{ path: `${root}/${pagePath}`, text: page }]);
    call.tell(`${pagePath} written`);
    return exitCodes.fine;
  },
});

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
