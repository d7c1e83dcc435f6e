import { existsSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { basename, dirname, join } from 'node:path';
import kit from '../package.json' with { type: 'json' };
import verbs from './verbs.json' with { type: 'json' };

// Most of the time in which a verb starts goes into compiling, so Node keeps what it compiled. It runs that without a look
// at the source. So it is kept among the packages, where only those can write who could change the kit as well, and never
// in a folder for everybody. Where it cannot be written, the verb starts as slowly as the first time.
const kitFolder = join(import.meta.dirname, '..');
const isInstalled = basename(dirname(kitFolder)) === 'node_modules';
const packages = isInstalled ? dirname(kitFolder) : join(kitFolder, 'node_modules');
if (existsSync(packages)) enableCompileCache({ directory: join(packages, '.cache/nautes-tenant'), portable: true });

// A path in an import of a clone is where the file is: without asking the disk for each of hundreds, a third of the rest of
// the time is left out.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !specifier.endsWith('.ts')) return next(specifier, context);
    return { url: new URL(specifier, context.parentURL).href, format: 'module-typescript', shortCircuit: true };
  },
});

// A clone runs its TypeScript as it is. In node_modules Node strips no types, so a package has dist/ in place of scripts/.
const isClone = existsSync(join(kitFolder, 'scripts'));
const { runKit } = await (isClone ? import('../scripts/cli/run-kit.ts') : import('../dist/cli/run-kit.js'));
const load = (module) => (isClone ? import(`../scripts/${module}.ts`) : import(`../dist/${module}.js`));
const describe = async () => (await import('./completion.json', { with: { type: 'json' } })).default.verbs;
await runKit({ version: kit.version, verbs, describe, load });
