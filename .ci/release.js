// What a release is: the version of package.json is tagged, CHANGELOG.md says what it brings, npm gets the package, and GitLab
// the CI/CD component. Prints what CHANGELOG.md says. Without --publish nothing leaves this machine.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = read('package.json');
const kit = JSON.parse(manifest);
const { version } = kit;
const registry = process.env['npm_config_registry'] || 'https://registry.npmjs.org/';

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

// Without them GitLab lists no component (docs.gitlab.com/ci/components, "Publish a new release").
for (const path of ['README.md', 'templates/pipeline.yml'])
  if (!existsSync(join(root, path))) refuse(`${path} is missing`, 'add it: the CI/CD component needs it');
const { CI_PROJECT_URL: project } = process.env;
const named = (kit.repository?.url ?? kit.repository)?.replace(/^git\+/, '').replace(/\.git$/, '');
if (project && named && named !== project)
  refuse(
    `package.json says that the repository is ${named}, and this is ${project}`,
    'correct "repository": npm refuses what was built elsewhere',
  );
const publishes = process.argv.includes('--publish');
if (publishes && !project && !named)
  refuse(
    'package.json names no repository, and npm wants to know it',
    'publish with the job "release" of the tag, which fills it in',
  );

console.log(notes);
const options = { cwd: root, stdio: ['ignore', 2, 2] };
const folder = mkdtempSync(join(tmpdir(), 'npmrc-'));
const settings = join(folder, '.npmrc');
try {
  // npm reads the token from the variable, so that it is in no argument and no file. A job that npm trusts needs none.
  if (process.env['NPM_TOKEN'])
    writeFileSync(settings, `//${registry.replace(/^https?:\/\/|\/$/g, '')}/:_authToken=\${NPM_TOKEN}\n`);
  // The package names the repository that it was built in, whichever clone that is.
  if (project && !named) {
    const repository = { type: 'git', url: `git+${project}.git` };
    writeFileSync(join(root, 'package.json'), `${JSON.stringify({ ...kit, repository }, undefined, 2)}\n`);
  }
  execFileSync('npm', ['publish', '--userconfig', settings, ...(publishes ? [] : ['--dry-run', '--offline'])], options);
} finally {
  writeFileSync(join(root, 'package.json'), manifest);
  rmSync(folder, { recursive: true, force: true });
}
if (!publishes) console.error(`dry run: ${version} was not published`);
