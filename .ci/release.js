// What a release is: the version of package.json is tagged, CHANGELOG.md says what it brings, and npm gets the package. Prints
// what CHANGELOG.md says. Without --publish nothing leaves this machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json'));

/** What CHANGELOG.md says of a version: everything between its heading and the next one. */
function notesOf(changelog, name) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${name}]`)) ?? '';
  return section.slice(section.indexOf('\n') + 1).trim();
}

function refuse(message, hint) {
  console.error(`error: ${message}\n  hint: ${hint}`);
  process.exit(1);
}

const tag = process.env['CI_COMMIT_TAG'] || `v${version}`;
if (tag !== `v${version}`)
  refuse(`the tag is ${tag}, and package.json says ${version}`, 'tag the commit that sets the version');
const changelog = read('CHANGELOG.md');
const notes = notesOf(changelog, version);
if (notes === '')
  refuse(`CHANGELOG.md has no section [${version}]`, 'move what is under [Unreleased] into it, with the date');
if (notesOf(changelog, 'Unreleased') !== '')
  refuse('CHANGELOG.md has something under [Unreleased]', `move it into [${version}], or release it later`);

console.log(notes);
const options = { cwd: root, stdio: ['ignore', 2, 2] };
if (process.argv.includes('--publish')) {
  // npm reads the token from the variable, so that it is in no argument and no file.
  const folder = mkdtempSync(join(tmpdir(), 'npmrc-'));
  const settings = join(folder, '.npmrc');
  try {
    writeFileSync(settings, '//registry.npmjs.org/:_authToken=${NPM_TOKEN}\n');
    execFileSync('npm', ['publish', '--userconfig', settings], options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  execFileSync('npm', ['pack', '--dry-run', '--loglevel=error'], options);
  console.error(`dry run: ${version} was not published`);
}
