import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { formatFiles } from './.husky/format.js';

/**
 * Formats the staged files, and leaves out those that are staged in part: what lint-staged does to hide and restore the
 * other part can lose it (a failed task on an unborn branch, a killed process).
 */
export default { '*': { title: 'prettier', task: formatStaged } };

async function formatStaged(files) {
  const partly = await unstagedFiles();
  await formatFiles(files.map((file) => relative('', file)).filter((path) => !partly.has(path)));
}

/** What differs between the index that is being committed and the working tree, as Git names it in GIT_INDEX_FILE. */
async function unstagedFiles() {
  const { stdout } = await promisify(execFile)('git', ['diff', '--name-only', '-z'], { maxBuffer: Infinity });
  return new Set(stdout.split('\0'));
}
