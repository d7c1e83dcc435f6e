import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { inspect, promisify } from 'node:util';

/**
 * Formats the staged files, all or none, and leaves out those that are staged in part: what lint-staged does to hide and
 * restore the other part can lose it (a failed task on an unborn branch, a killed process). CI looks at those.
 */
export default { '*': { title: 'prettier', task: formatStaged } };

async function formatStaged(files) {
  const prettier = await import('prettier');
  const partly = await unstagedFiles();
  const wanted = files.map((file) => relative('', file)).filter((path) => !partly.has(path));
  const changed = (await Promise.all(wanted.map((path) => format(prettier, path)))).filter(
    ({ before, after }) => before !== after,
  );
  for (const { path, after } of changed) await writeFile(path, after);
}

async function format(prettier, path) {
  const { ignored, inferredParser: parser } = await prettier.getFileInfo(path, {
    ignorePath: ['.gitignore', '.prettierignore'],
  });
  if (ignored || parser === null) return { path };
  const before = await readFile(path, 'utf8');
  const options = await prettier.resolveConfig(path, { editorconfig: true });
  try {
    return { path, before, after: await prettier.format(before, { ...options, filepath: path }) };
  } catch (error) {
    throw unreadable(path, error.message);
  }
}

/** An error that lint-staged shows as this text; of others it shows the stack, here one of prettier's inside. */
function unreadable(path, reason) {
  const text = `error: "${path}" cannot be formatted: ${reason}\n  hint: correct it and add it again; nothing was changed`;
  return Object.assign(new Error(text), { [inspect.custom]: () => text });
}

/** What differs between the index that is being committed and the working tree, as Git names it in GIT_INDEX_FILE. */
async function unstagedFiles() {
  const { stdout } = await promisify(execFile)('git', ['diff', '--name-only', '-z'], { maxBuffer: Infinity });
  return new Set(stdout.split('\0'));
}
