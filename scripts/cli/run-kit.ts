import { nearestWord } from '../text/words.ts';
import { habitOfVerb } from './habits.ts';
import { exitCodes } from './kit-error.ts';
import { cloneVerbs, isPackage, kitCommand } from './kit-folder.ts';
import { runVerb } from './run.ts';
import { usageError, type Verb } from './verb.ts';

/** The verbs as the command finds them, without loading any of them. */
interface Kit {
  readonly version: string;
  /** What each verb does, by its name. */
  readonly verbs: Readonly<Record<string, string>>;
  /** The options of each verb, by name, known without loading it: help and completion do not wait for that. */
  describe(): Promise<Readonly<Record<string, Omit<Verb, 'name' | 'run'>>>>;
  /** A module of `scripts/`, by its path there; that of a verb has its name. */
  load(module: string): Promise<object>;
}

/** Runs what the arguments of this process ask for: the verb that they begin with, or help. */
export async function runKit(kit: Kit): Promise<void> {
  const given = process.argv.slice(2);
  const [name = '', ...args] = given[0] === 'help' && given.length > 1 ? [given[1] ?? '', '--help'] : given;
  if (name === '__complete') return runVerb(await loadVerb(kit, 'completion/complete', name), ['--', ...args]);
  if (!Object.hasOwn(kit.verbs, name) || isMissing(name)) return runVerb(withoutVerb(kit, name), []);
  const asksOnly = args.length === 1 && ['--help', '-h'].includes(args[0] ?? '');
  return runVerb(asksOnly ? await describedVerb(kit, name) : await loadVerb(kit, name, name), args);
}

async function loadVerb(kit: Kit, module: string, name: string): Promise<Verb> {
  const exported: readonly Verb[] = Object.values(await kit.load(module));
  const verb = exported.find((one) => one.name === name);
  if (verb === undefined) throw new Error(`scripts/${module}.ts exports no verb`);
  return verb;
}

/** A verb that can only print its help. */
async function describedVerb(kit: Kit, name: string): Promise<Verb> {
  const described = (await kit.describe())[name];
  if (described === undefined) throw new Error(`bin/completion.json does not describe ${name}`);
  return { ...described, name, run: async () => exitCodes.fine };
}

/** What is done when there is no such verb, in the shape of one. */
function withoutVerb(kit: Kit, word: string): Verb {
  return {
    name: 'nautes-tenant',
    summary: '',
    options: {},
    async run({ print, tell }) {
      if (word === '') {
        tell(kitHelp(kit.verbs));
        return exitCodes.usage;
      }
      if (word === '--version') print(kit.version);
      else if (['help', '--help', '-h'].includes(word)) print(kitHelp(kit.verbs));
      else throw unknownWord(word, Object.keys(kit.verbs));
      return exitCodes.fine;
    },
  };
}

/** Whether a verb of the kit is left out of the package. */
function isMissing(name: string): boolean {
  return isPackage && cloneVerbs.has(name);
}

function unknownWord(word: string, verbs: readonly string[]): Error {
  if (word.startsWith('-')) return usageError(`unknown option "${word}"`, 'put the verb first, then its options');
  if (isMissing(word))
    return usageError(
      `"${word}" works only in a clone of the kit, but this is the package`,
      'docs/upgrade.md says how to get one',
    );
  const habit = habitOfVerb(word);
  if (habit !== undefined) return usageError(`there is no verb "${word}"`, habit);
  const nearest = nearestWord(word, verbs);
  const hint =
    nearest === undefined ? 'run "npm run nautes-tenant -- help" to see all verbs' : `did you mean "${nearest}"?`;
  return usageError(`unknown verb "${word}"`, hint);
}

function kitHelp(verbs: Kit['verbs']): string {
  const here = Object.entries(verbs).filter(([name]) => !isMissing(name));
  const width = Math.max(...here.map(([name]) => name.length)) + 2;
  return [
    "The register of a tenant's Kubernetes clusters: one file describes each, and these verbs do the rest.",
    '',
    'Usage: npm run nautes-tenant -- <verb> [options]',
    `       ${kitCommand} <verb> [options]`,
    '',
    ...here.map(([name, summary]) => `  ${name.padEnd(width)}${summary}`),
    '',
    '"help <verb>" shows the options of a verb.',
  ].join('\n');
}
