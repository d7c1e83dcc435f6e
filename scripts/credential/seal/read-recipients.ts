import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { readRegisterFile, toText } from '../../git/register-file.ts';
import { recipientsPath } from '../../register/layout.ts';
import { recipientLinesOf } from '../../register/recipients-file.ts';
import { recipientProblemOf } from '../age-recipient.ts';

/** The recipients of `.age-recipients`, each once, all of them well formed; undefined when there is no such file. */
export async function readRecipients(root: string): Promise<readonly string[] | undefined> {
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
  throw new KitError(`${recipientsPath} names no recipient to seal to`, {
    exitCode: exitCodes.usage,
    hint: 'make one with "npm run seal -- --init"',
  });
}

/** What is worth telling about the recipients that something was sealed to. */
export function recipientWarnings(recipients: readonly string[]): readonly string[] {
  if (recipients.length > 1) return [];
  return [
    `${recipientsPath} names one recipient only: a lost key loses the fleet; add a second with "npm run seal -- --init"`,
  ];
}
