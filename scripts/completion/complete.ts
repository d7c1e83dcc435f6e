import words from '../../bin/completion.json' with { type: 'json' };
import { exitCodes } from '../cli/kit-error.ts';
import { defineVerb } from '../cli/verb.ts';
import { openGit } from '../git/git.ts';
import { namesOnDisk, readWorkingTree } from '../git/trees.ts';
import { readRepository } from '../register/repository.ts';
import { hostNames } from '../register/virtual-clusters.ts';
import { standingAfter, type Candidate, type Standing, type VerbWords } from './candidates.ts';
import { completingVerb, shellKnows } from './shell-script.ts';

const verbs: Readonly<Record<string, VerbWords>> = words.verbs;

/** What the scripts of the shells ask: how a command line can continue, a line each, with its meaning after a tab. */
export const complete = defineVerb({
  name: completingVerb,
  summary: 'Print how a command line can continue.',
  positionals: ['[<word>...]'],
  options: {},
  async run({ positionals, directory, print }) {
    const standing = standingAfter(positionals.length === 0 ? [''] : positionals, verbs);
    const lines = (await candidatesFor(standing, directory)).flatMap(({ text, help }) => {
      if (!isShellKnown(text) && !text.startsWith(standing.typed)) return [];
      return [help === undefined ? text : `${text}\t${help}`];
    });
    if (lines.length > 0) print(lines.join('\n'));
    return exitCodes.fine;
  },
});

function isShellKnown(text: string): boolean {
  return text === shellKnows.files || text === shellKnows.folders;
}

async function candidatesFor({ place, root }: Standing, directory: string): Promise<readonly Candidate[]> {
  if ('words' in place) return place.words;
  const open = () => openGit({ directory, root });
  const found = async (): Promise<readonly string[]> => {
    switch (place.placeholder) {
      case 'cluster':
        return (await namesOnDisk((await open()).root, 'cluster')).filter((name) => !place.given.includes(name));
      case 'host':
        return hostNames(readRepository(await readWorkingTree(await open())).clusters);
      case 'rule':
        return words.rules;
      case 'rev':
        return (await (await open()).run('for-each-ref', '--format=%(refname:short)')).split('\n').filter(Boolean);
      case 'file':
      case 'kubeconfig file':
        return [shellKnows.files];
      case 'dir':
        return [shellKnows.folders];
      default:
        return [];
    }
  };
  return (await found()).map((text) => ({ text }));
}
