import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb, usageError } from './cli/verb.ts';
import { shells, shellScript } from './completion/shell-script.ts';

/** The verb that lets a shell complete the command. */
export const completion = defineVerb({
  name: 'completion',
  summary: 'Print the script with which bash, zsh or fish completes verbs, options, clusters and rules.',
  positionals: [`<${shells.join('|')}>`],
  options: {},
  details: [
    'In ~/.bashrc or ~/.zshrc:     source <(nautes-tenant completion bash)     or zsh',
    'In ~/.config/fish/config.fish: nautes-tenant completion fish | source',
  ].join('\n'),
  async run({ positionals: [shell], print }) {
    const chosen = shells.find((one) => one === shell);
    if (chosen === undefined)
      throw usageError(`there is no completion for "${shell}"`, `name one of ${shells.join(', ')}`);
    print(shellScript(chosen));
    return exitCodes.fine;
  },
});

if (import.meta.main) await runVerb(completion);
