import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { choose, defineVerb, usageError, type Values } from './cli/verb.ts';
import { offerReport, writeOutput } from './cli/write-files.ts';
import { readComparedTrees } from './git/compared-trees.ts';
import { writeFixed } from './git/write-fixed.ts';
import { readRepository } from './register/repository.ts';
import { reportCodeQuality } from './report/diagnostics/code-quality.ts';
import { reportDiagnosticsText } from './report/diagnostics/diagnostics-text.ts';
import { reportFixedText } from './report/diagnostics/fixed-text.ts';
import { reportDiagnosticsJson } from './report/json.ts';
import { reportJunit } from './report/diagnostics/junit.ts';
import { toYaml } from './report/yaml.ts';
import { judgeTree } from './rules/engine/fixes.ts';
import { hasErrors } from './text/diagnostic.ts';

const formats = ['text', 'json', 'yaml', 'gitlab', 'junit'] as const;

/** The verb that checks the register: parse, schema, rules and, given a base, change rules. */
export const validate = defineVerb({
  name: 'validate',
  summary: 'Check the register: syntax, schema and rules; with a base, also what the change would break.',
  options: {
    fix: { type: 'boolean', help: 'fix what has only one solution, and show the rest' },
    staged: { type: 'boolean', help: 'check the Git index against HEAD, as the commit hook does' },
    revision: { type: 'string', value: '<rev>', help: 'check a commit; with --base, merged with the base' },
    base: { type: 'string', value: '<rev>', help: 'also check the change from this commit' },
    format: { type: 'string', short: 'o', choices: [...formats], help: 'output format (default: text)' },
    output: { type: 'string', value: '<file>', help: 'write the result to a file instead of standard output' },
    report: { type: 'string', value: '<dir>', help: 'also write codequality.json and junit.xml to this folder' },
  },
  details:
    'Without options, the working tree is checked. The format "gitlab" is a Code Quality report.\n' +
    '--fix corrects misspelt keys and values with one candidate, quotes, indentation, look-alike characters, and names that\n' +
    'differ from the file name. It skips fixes that would cause another problem.\n' +
    'Exit code 0: fine, 1: errors found, 2: wrong usage, 3: Git failed.',
  async run(call) {
    const { options } = call;
    refuseContradictions(options);
    const format = choose('format', options.format, formats);
    const trees = await readComparedTrees({
      ...options,
      directory: call.directory,
      environment: call.environment,
    });
    const base = trees.base === undefined ? undefined : readRepository(trees.base);
    const judged = await judgeTree(trees.head, { today: call.now(), base }, options.fix === true);
    const { diagnostics, fixed, repository: head } = judged;
    await writeFixed(trees.git.root, trees.head, judged.tree);
    const colour = call.colour && options.output === undefined;
    const touched = options.staged === true ? { touched: new Set(head.touched.map(({ path }) => path)) } : {};
    const rulesPage = options.output === undefined ? call.rulesPage : undefined;
    const style = { colour, rulesPage, ...touched, offersFixes: true };
    const reports = {
      text: () => reportFixedText(fixed, diagnostics, style) + reportDiagnosticsText(diagnostics, head.files, style),
      json: () => reportDiagnosticsJson(diagnostics, head.files, fixed),
      yaml: () => toYaml(reports.json()),
      gitlab: () => reportCodeQuality(diagnostics),
      junit: () => reportJunit(diagnostics, head.files),
    };
    await offerReport(call, options.report, () => {
      return { 'codequality.json': reports.gitlab(), 'junit.xml': reports.junit() };
    });
    await writeOutput(call, options.output, reports[format]());
    return hasErrors(diagnostics) ? exitCodes.errorsFound : exitCodes.fine;
  },
});

function refuseContradictions({ staged = false, revision, fix = false }: Values<typeof validate.options>): void {
  if (staged && revision !== undefined) throw usageError('--staged and --revision cannot be combined');
  if (!fix || (!staged && revision === undefined)) return;
  const hint = 'run "npm run validate -- --fix", then "git diff" and "git add"';
  throw usageError(`--fix corrects the files on disk, but --${staged ? 'staged' : 'revision'} checks others`, hint);
}

if (import.meta.main) await runVerb(validate);
