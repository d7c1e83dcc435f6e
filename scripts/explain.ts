import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb, usageError } from './cli/verb.ts';
import { examplesOf } from './docs/rule-examples.ts';
import { ruleListText, ruleText } from './report/docs/rule-text.ts';
import { rules, ruleTopics } from './rules/index.ts';
import { nearestWord, quotedList } from './text/words.ts';

/** The verb that says what a rule is about; what it shows is what docs/rules.md is made of. */
export const explain = defineVerb({
  name: 'explain',
  summary:
    'Explain a rule: what it requires, why, and how to fix a file that breaks it. Without a name, list all rules.',
  positionals: ['[<rule>]'],
  options: {},
  details: 'The name of a rule is in square brackets after each problem. Exit code 0: fine, 2: no such rule.',
  async run(call) {
    const [written] = call.positionals;
    if (written === undefined) {
      call.print(ruleListText(ruleTopics));
      return exitCodes.fine;
    }
    const id = written.replace(/^\[|\]$/g, '');
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) throw usageError(`there is no rule "${id}"`, nearNames(id));
    call.print(ruleText(rule, await examplesOf(id, call.options.root)));
    return exitCodes.fine;
  },
});

function nearNames(word: string): string {
  const ids = rules.map(({ id }) => id);
  const near = [nearestWord(word, ids) ?? [], ids.filter((id) => word.length > 2 && id.includes(word))].flat();
  if (near.length === 0) return 'run "npm run explain" to see them all';
  return `did you mean ${quotedList([...new Set(near)])}?`;
}

if (import.meta.main) await runVerb(explain);
