import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { readAtMost, readNamedFile } from '../../cli/named-file.ts';
import type { Surroundings } from '../../cli/verb.ts';
import { saveAsUtf8, utf8Of } from '../../text/utf8.ts';
import { maxKubeconfigBytes } from '../kubeconfig.ts';
import { isIdentity } from './age.ts';

/** The identities that open sealed kubeconfigs, and warnings about where they came from. */
interface FoundIdentities {
  readonly identities: readonly string[];
  readonly warnings: readonly string[];
}

const variable = 'AGE_IDENTITY';
const maxIdentityBytes = 64 * 1024;
const readableByOthers = 0o077;

/**
 * Reads the variable AGE_IDENTITY: the text of one or more identities, as `age-keygen` writes them, or the path of a file
 * with that text (a GitLab variable of type File). No message holds any part of it, since even a wrong value may be a key.
 */
export async function identitiesFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundIdentities> {
  const value = (environment[variable] ?? '').trim();
  if (value === '')
    throw new KitError(`${variable} is not set, so the sealed kubeconfigs cannot be opened`, {
      exitCode: exitCodes.usage,
      hint: 'in GitLab: Settings → CI/CD → Variables, masked, protected, environment-scoped; here: export it, or the path of its file',
    });
  if (/AGE-SECRET-KEY-/i.test(value)) return { identities: await identitiesIn(value, variable), warnings: [] };
  const { text, warnings } = await readIdentityFile(value);
  return { identities: await identitiesIn(text, `the file that ${variable} names`), warnings };
}

async function identitiesIn(text: string, place: string): Promise<readonly string[]> {
  const identities: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    // A byte order mark is white space as well.
    const identity = line.trim();
    if (identity === '' || identity.startsWith('#')) continue;
    if (!(await isIdentity(identity)))
      throw malformed(`line ${index + 1} of ${place} is not an age identity`, identity);
    identities.push(identity);
  }
  if (identities.length === 0) throw malformed(`${place} contains no age identity`);
  return identities;
}

async function readIdentityFile(
  path: string,
): Promise<{ readonly text: string; readonly warnings: readonly string[] }> {
  try {
    const { mode } = await stat(path);
    const bytes = await readAtMost(maxIdentityBytes, path);
    if (bytes.length > maxIdentityBytes)
      throw malformed(`the file that ${variable} names is too large for an age identity`);
    const text = utf8Of(bytes);
    if (text === undefined)
      throw new KitError(`the file that ${variable} names is not UTF-8`, {
        exitCode: exitCodes.usage,
        hint: saveAsUtf8,
      });
    if (process.platform === 'win32' || (mode & readableByOthers) === 0) return { text, warnings: [] };
    const advice = 'run "chmod 600" on it; in GitLab use a masked variable of type Variable instead of File';
    return { text, warnings: [`the file that ${variable} names can be read by other users; ${advice}`] };
  } catch (error) {
    if (error instanceof KitError) throw error;
    throw malformed(`${variable} is neither an age identity nor the path of a file that can be read`, path);
  }
}

function malformed(message: string, text = ''): KitError {
  const hint = text.startsWith('age1')
    ? 'a recipient (age1…) is public and only seals; set the identity that belongs to it'
    : 'an identity is one line that starts with AGE-SECRET-KEY-1, without quotes';
  return new KitError(message, { exitCode: exitCodes.usage, hint });
}

/** The text of a kubeconfig that a person named, and whether it lies where it could be committed by accident. */
interface KubeconfigInput {
  readonly text: string;
  readonly insideRoot: boolean;
}

/** The warning about a kubeconfig that could be committed by accident. */
export function unsealedWarning(file: string): string {
  return `"${file}" is an unsealed kubeconfig inside the register; move it elsewhere before you commit`;
}

/** Reads a kubeconfig file, which may also be a pipe of the shell; `-` is standard input. */
export async function readKubeconfig(
  call: Pick<Surroundings, 'directory' | 'readStandardInput' | 'tell'>,
  { root, file }: { readonly root: string; readonly file: string },
): Promise<KubeconfigInput> {
  if (file === '-') {
    call.tell('reading the kubeconfig from standard input');
    return { text: await call.readStandardInput(), insideRoot: false };
  }
  const inside = relative(root, resolve(call.directory, file));
  const bytes = await readNamedFile(call.directory, file, 2 * maxKubeconfigBytes);
  if (bytes.length > 2 * maxKubeconfigBytes)
    throw new KitError(`"${file}" is too large for a kubeconfig`, { exitCode: exitCodes.usage });
  return { text: bytes.toString('utf8'), insideRoot: !inside.startsWith('..') && !isAbsolute(inside) };
}
