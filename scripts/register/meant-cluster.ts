import { nearestWord } from '../text/words.ts';
import { toClusterEntry } from './layout.ts';

/** The cluster that a person meant by a name that no cluster has: by the path of one of its files, or by a slip of the pen. */
export function meantCluster(word: string, names: readonly string[]): string | undefined {
  const fileName = word.slice(word.lastIndexOf('/') + 1);
  const ofFile = toClusterEntry(fileName)?.name;
  return names.find((name) => name === ofFile || name === fileName) ?? nearestWord(word, names);
}
