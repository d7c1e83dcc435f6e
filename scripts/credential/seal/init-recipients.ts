import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFiles } from '../../cli/write-files.ts';
import { readRegisterFile, toText } from '../../git/register-file.ts';
import { clustersFolder, recipientsPath, toClusterEntry } from '../../register/layout.ts';
import { makeIdentity, type AgeKeyPair } from './age.ts';
import { readRecipients } from './read-recipients.ts';

/** A new key pair, of which only the recipient was written down. */
interface NewRecipient extends AgeKeyPair {
  /** How many recipients there are now. */
  readonly count: number;
  /** The clusters that were sealed before, which the new identity cannot open yet. */
  readonly sealedBefore: readonly string[];
}

/** Makes a key pair and appends its recipient to `.age-recipients`, below a comment that says when and for whom. */
export async function initRecipients(options: {
  readonly root: string;
  readonly now: Date;
  readonly user?: string | undefined;
}): Promise<NewRecipient> {
  const { root, now, user } = options;
  const known = (await readRecipients(root)) ?? [];
  const bytes = await readRegisterFile(root, recipientsPath);
  const before = bytes === undefined ? '' : toText(bytes, recipientsPath);
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const pair = await makeIdentity();
  const by = user === undefined ? '' : ` by ${user.replace(/[^\w.@-]+/g, ' ').trim()}`;
  const separator = before === '' || before.endsWith('\n') ? '' : lineBreak;
  const added = [`# added ${now.toISOString().slice(0, 10)}${by}`, pair.recipient, ''].join(lineBreak);
  await writeFiles([{ path: join(root, recipientsPath), text: before + separator + added }]);
  return { ...pair, count: known.length + 1, sealedBefore: await sealedNames(root) };
}

async function sealedNames(root: string): Promise<readonly string[]> {
  try {
    const entries = (await readdir(join(root, clustersFolder))).map(toClusterEntry);
    return entries.flatMap((entry) => (entry?.kind === 'sealed' ? [entry.name] : [])).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
