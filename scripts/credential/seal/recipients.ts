import { join } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { writeFiles } from '../../cli/write-files.ts';
import { namesOnDisk, readRegisterFile, toText } from '../../git/trees.ts';
import { recipientsPath } from '../../register/layout.ts';
import { recipientLinesOf } from '../../register/recipients-file.ts';
import { recipientProblemOf } from '../age-recipient.ts';
import { makeIdentity, type AgeKeyPair } from './age.ts';

/** The recipients of `.age-recipients`, each once, all of them well formed; undefined when there is no such file. */
async function readRecipients(root: string): Promise<readonly string[] | undefined> {
  const bytes = await readRegisterFile(root, recipientsPath);
  if (bytes === undefined) return undefined;
  const lines = recipientLinesOf(recipientsPath, toText(bytes, recipientsPath));
  for (const { text, at } of lines) {
    const problem = recipientProblemOf(text);
    if (problem === undefined) continue;
    const message = `line ${at.start.line} of ${recipientsPath} ${problem.predicate}`;
    throw new KitError(message, { exitCode: exitCodes.usage, hint: problem.hint });
  }
  return [...new Set(lines.map(({ text }) => text))];
}

/** The recipients to seal to, or a refusal when there are none. */
export async function requireRecipients(root: string): Promise<readonly string[]> {
  const recipients = (await readRecipients(root)) ?? [];
  if (recipients.length > 0) return recipients;
  throw new KitError(`${recipientsPath} names no recipient`, {
    exitCode: exitCodes.usage,
    hint: 'create one with "npm run seal -- --init"',
  });
}

/** What is worth telling about the recipients that something was sealed to. */
export function recipientWarnings(recipients: readonly string[]): readonly string[] {
  if (recipients.length > 1) return [];
  return [
    `${recipientsPath} names only one recipient: losing that key loses the fleet; add a second with "npm run seal -- --init"`,
  ];
}

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
  return { ...pair, count: known.length + 1, sealedBefore: await namesOnDisk(root, 'sealed') };
}
