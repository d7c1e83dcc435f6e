import { exitCodes, KitError } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import { writeFiles } from './cli/write-files.ts';
import { readRuleExamples } from './docs/rule-examples.ts';
import { openGit } from './git/git.ts';
import { readRegisterFile, readWorkingTree, toText } from './git/trees.ts';
import { toCatalogue, type Catalogue } from './register/components/component-catalogue.ts';
import { readRepository } from './register/repository.ts';
import { compileSchemas } from './register/schema/compile-schemas.ts';
import { schemas } from './register/schema/schemas.ts';
import { fieldsPage } from './report/docs/fields-page.ts';
import { performancePage, type BenchResults } from './report/docs/performance-page.ts';
import { rulesPage } from './report/docs/rules-page.ts';
import { ruleTopics } from './rules/index.ts';

const pagePath = 'docs/rules.md';
const fieldsPath = 'docs/fields.md';
const performancePath = 'docs/performance.md';
const resultsPath = 'bench/results.json';
const cataloguePath = 'scripts/register/components/component-catalogue.json';

/** The verb that writes what is made from other files: three pages of documentation, the catalogue of components, compiled schemas. */
export const docs = defineVerb({
  name: 'docs',
  summary: `Write the generated files: ${pagePath}, ${fieldsPath}, ${performancePath}, the catalogue, the compiled schemas.`,
  options: { check: { type: 'boolean', help: 'write nothing; fail if a file is out of date' } },
  async run(call) {
    const root = call.options.root ?? call.directory;
    const git = await openGit({ directory: root, root });
    const { components } = readRepository(await readWorkingTree(git));
    const results = JSON.parse(await textOf(root, resultsPath)) as BenchResults;
    const files = [
      { path: pagePath, text: rulesPage(ruleTopics, await readRuleExamples(git)) },
      {
        path: fieldsPath,
        text: fieldsPage({ 'clusters/<name>.yaml': schemas.cluster, 'tenant.yaml': schemas.tenant }),
      },
      { path: performancePath, text: performancePage(await textOf(root, performancePath), results) },
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

async function textOf(root: string, path: string): Promise<string> {
  const bytes = await readRegisterFile(root, path);
  if (bytes === undefined) throw new KitError(`${path} does not exist`, { hint: 'run this in the folder of the kit' });
  return toText(bytes, path);
}

function sorted(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).sort(([left], [right]) => (left < right ? -1 : 1)));
}

if (import.meta.main) await runVerb(docs);
