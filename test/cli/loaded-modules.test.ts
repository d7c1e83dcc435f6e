import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import verbs from '../../bin/verbs.json' with { type: 'json' };

const kit = dirname(dirname(import.meta.dirname));
const register = join(kit, 'test/fixtures/ok/every-shape');
/** Tells each module that is loaded, after all that the verb says. */
const listing = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const urls = [];
  registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
  process.on('exit', () => process.stderr.write('\\nloaded ' + JSON.stringify(urls)));
`)}`;

/** The rooms of the kit and the packages that a call loads; each takes time before anything is done. */
function loadedBy(...args: readonly string[]) {
  const command = ['--import', listing, join(kit, 'bin/nautes-tenant.js'), ...args];
  const { stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const [, list = '[]'] = stderr.split('\nloaded ');
  const paths = (JSON.parse(list) as readonly string[]).map((url) => url.slice(url.indexOf(kit) + kit.length));
  const packages = paths.flatMap((path) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  const rooms = paths.flatMap((path) => /^\/((?:scripts|sandbox)\/[^/]+)\//.exec(path)?.[1] ?? []);
  return { packages: [...new Set(packages)].sort(), rooms: [...new Set(rooms)].sort() };
}

const ofEveryVerb = ['js-yaml'];

const ofRunning = { packages: [], rooms: ['scripts/cli', 'scripts/secrets', 'scripts/text'] };
/** A mistake that a verb finds as soon as it is loaded. */
const unknown = '--no-such-option';

it('the list of verbs loads no package, and of the kit what runs a verb', () => {
  expect(loadedBy('help')).toEqual(ofRunning);
});

it.for(Object.keys(verbs))('what %s takes is shown without loading it', (verb) => {
  expect(loadedBy(verb, '--help')).toEqual(ofRunning);
  expect(loadedBy('help', verb)).toEqual(ofRunning);
});

it('validate loads what reads files, and nothing that speaks to a cluster or opens a credential', () => {
  const rooms = [
    'cli',
    'credential',
    'desired',
    'git',
    'kubernetes',
    'plan',
    'register',
    'report',
    'rules',
    'secrets',
    'text',
  ];
  const expected = { packages: ofEveryVerb, rooms: rooms.map((room) => `scripts/${room}`) };
  expect(loadedBy('validate', unknown)).toEqual(expected);
});

it.for(['plan', 'apply', 'status', 'adopt', 'fetch-products'])('%s loads no more packages before it begins', (verb) => {
  expect(loadedBy(verb, unknown).packages).toEqual(ofEveryVerb);
});

it.for(['seal', 'import'])('%s loads only the YAML editor besides', (verb) => {
  expect(loadedBy(verb, unknown).packages).toEqual([...ofEveryVerb, 'yaml']);
});

it('the check of a commit loads no more than that', () => {
  expect(loadedBy('validate', '--root', register)).toEqual(loadedBy('validate', unknown));
});
