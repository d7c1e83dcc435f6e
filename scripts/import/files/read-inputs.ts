import { basename, isAbsolute, relative, resolve } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { readNamedFile } from '../../cli/named-file.ts';
import type { Surroundings } from '../../cli/verb.ts';
import { saveAsUtf8 } from '../../text/utf8.ts';
import type { Input } from '../import-clusters.ts';

/** The largest input that is read, in bytes; each document in it may have as much as a cluster file. */
const maxInputBytes = 8 * 1024 * 1024;

/** An input, and whether it lies where it could be committed by accident. */
interface ReadInputFile extends Input {
  readonly insideRoot: boolean;
}

/** Reads the files that a person named; `-` is standard input. */
export async function readInputs(
  call: Pick<Surroundings, 'directory' | 'readStandardInput' | 'tell'>,
  { root, files }: { readonly root: string; readonly files: readonly string[] },
): Promise<readonly ReadInputFile[]> {
  const inputs: ReadInputFile[] = [];
  for (const file of files)
    inputs.push(file === '-' ? await readPiped(call) : await readNamed(call.directory, root, file));
  return inputs;
}

async function readPiped(call: Pick<Surroundings, 'readStandardInput' | 'tell'>): Promise<ReadInputFile> {
  call.tell('reading standard input');
  const text = await call.readStandardInput();
  checkSize('standard input', Buffer.byteLength(text));
  return { file: '<stdin>', text: checkText('standard input', text), insideRoot: false };
}

async function readNamed(directory: string, root: string, file: string): Promise<ReadInputFile> {
  const inside = relative(root, resolve(directory, file));
  const bytes = await readNamedFile(directory, file, maxInputBytes);
  checkSize(file, bytes.length);
  return {
    file,
    text: checkText(file, bytes.toString('utf8')),
    fileName: withoutEndings(basename(file)),
    insideRoot: !inside.startsWith('..') && !isAbsolute(inside),
  };
}

function checkSize(file: string, bytes: number): void {
  if (bytes <= maxInputBytes) return;
  throw new KitError(`"${file}" is larger than ${maxInputBytes / 1024 / 1024} MiB`, {
    exitCode: exitCodes.usage,
    hint: 'split it into smaller files',
  });
}

/** What is not UTF-8 decodes into replacement characters, and UTF-16 into zeros. */
function checkText(file: string, text: string): string {
  if (!/[\0\uFFFD]/.test(text)) return text;
  throw new KitError(`"${file}" is not UTF-8`, {
    exitCode: exitCodes.usage,
    hint: saveAsUtf8,
  });
}

/** A file name without the endings that say what a text is, however many. */
function withoutEndings(name: string): string {
  const parts = name.split('.');
  while (parts.length > 1 && /^(json|ya?ml|txt|sh|conf|kubeconfig)$/i.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('.');
}
