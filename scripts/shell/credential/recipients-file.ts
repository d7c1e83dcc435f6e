import { exitCodes, KitError } from '../../core/kit-error.ts';
import { recipientsPath } from '../../core/register/layout.ts';
import { isRecipient } from './age.ts';
import { readRegisterFile, toText } from './register-file.ts';

/** The recipients of `.age-recipients`, each once, all of them well formed; undefined when there is no such file. */
export async function readRecipients(root: string): Promise<readonly string[] | undefined> {
  const bytes = await readRegisterFile(root, recipientsPath);
  if (bytes === undefined) return undefined;
  const recipients = new Set<string>();
  for (const [index, line] of toText(bytes, recipientsPath)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const recipient = line.trim();
    if (recipient === '' || recipient.startsWith('#')) continue;
    if (!isRecipient(recipient)) throw badLine(index + 1, recipient);
    recipients.add(recipient);
  }
  return [...recipients];
}

function badLine(line: number, text: string): KitError {
  const place = `line ${line} of ${recipientsPath}`;
  if (/AGE-SECRET-KEY-/i.test(text))
    return new KitError(`${place} is an identity, which is secret`, {
      exitCode: exitCodes.usage,
      hint: 'remove it, treat it as leaked, and make a new one with "npm run seal -- --init"',
    });
  return new KitError(`${place} is not an age recipient`, {
    exitCode: exitCodes.usage,
    hint: 'a recipient is "age1" and 58 letters and digits, as "age-keygen -y" prints it (X25519)',
  });
}
