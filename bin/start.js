import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import kit from '../package.json' with { type: 'json' };
import verbs from './verbs.json' with { type: 'json' };

// Most of the time in which a verb starts goes into compiling, so Node keeps what it compiled. It runs that without a look
// at the source. So it is kept among the packages, where only those can write who could change the kit as well, and never
// in a folder for everybody. Where it cannot be written, the verb starts as slowly as the first time.
const packages = join(import.meta.dirname, '../node_modules');
if (existsSync(packages)) enableCompileCache({ directory: join(packages, '.cache/nautes-tenant'), portable: true });

const { runKit } = await import('../scripts/cli/run-kit.ts');
await runKit({ version: kit.version, verbs, load: (module) => import(`../scripts/${module}.ts`) });
