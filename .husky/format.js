import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeFiles } from '../scripts/cli/write-files.ts';
import { toPrintable } from '../scripts/text/words.ts';

/**
 * Formats files as prettier would, all or none, and gives the paths of those that changed. It is a courtesy: a file that
 * cannot be formatted stays as it is to the last byte, with a line that says why.
 */
export async function formatFiles(paths) {
  try {
    const prettier = await import('prettier');
    const formatted = await Promise.all(paths.map((path) => format(prettier, path)));
    for (const { path, trouble } of formatted)
      if (trouble !== undefined) note(`${JSON.stringify(path)} is not formatted, since ${trouble}`);
    const changed = formatted.filter(({ text }) => text !== undefined);
    await writeFiles(changed.map(({ path, text }) => ({ path: resolve(path), text })));
    return changed.map(({ path }) => path);
  } catch (error) {
    note(`nothing is formatted: ${firstLine(error)}`);
    return [];
  }
}

/** The file's new text, or why it keeps its old one; neither when it is in order already or is none of prettier's. */
async function format(prettier, path) {
  try {
    const { ignored, inferredParser: parser } = await prettier.getFileInfo(path, {
      ignorePath: ['.gitignore', '.prettierignore'],
    });
    if (ignored || parser === null) return { path };
    if (isHelmTemplate(path)) return { path, trouble: 'it is a template of a Helm chart' };
    const before = textOf(await readFile(path));
    if (before === undefined) return { path, trouble: 'it is not UTF-8 text' };
    const options = await prettier.resolveConfig(path, { editorconfig: true });
    const text = await prettier.format(before, { ...options, filepath: path });
    if (actionsIn(text) !== actionsIn(before)) return { path, trouble: 'prettier would take its "{{" apart' };
    return text === before ? { path } : { path, text };
  } catch (error) {
    return { path, trouble: `prettier cannot read it: ${firstLine(error)}` };
  }
}

/** The text that bytes are in UTF-8, with its byte order mark; undefined for anything else, also with characters that no text has. */
function textOf(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // UTF-16 without a mark and ISO-2022-JP are valid UTF-8 as well, with NUL and ESC in it.
    return /[\0-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text;
  } catch (error) {
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
}

/** How often a text opens an action of a Go template, which as YAML is a mapping in a mapping and would be spaced out. */
function actionsIn(text) {
  return text.split('{{').length;
}

/** Whether Helm renders a file before it is YAML: its indentation may be what an action counts on. */
function isHelmTemplate(path) {
  const parts = path.split('/');
  return parts.some(
    (part, depth) => part === 'templates' && existsSync([...parts.slice(0, depth), 'Chart.yaml'].join('/')),
  );
}

function note(text) {
  console.error(toPrintable(`note: ${text}`));
}

function firstLine({ message }) {
  return message.split('\n')[0];
}

/** Every file in the working tree that Git does not ignore. */
function everyFile() {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', options, { encoding: 'utf8', maxBuffer: Infinity }).split('\0').filter(Boolean);
  return [...new Set(listed)].filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile());
}

if (import.meta.main) for (const path of await formatFiles(everyFile())) console.log(path);
