import { fileURLToPath } from 'node:url';
import kit from '../../package.json' with { type: 'json' };

/** The folder of the kit, a clone or an installed package; what comes with the kit stands below it. */
export const kitFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Whether this is the package, which has JavaScript made from the scripts, since Node strips no types in `node_modules`. */
export const isPackage = !import.meta.url.endsWith('.ts');

/** The name of the package, and of the clone's `package.json`. */
export const kitName: string = kit.name;

/** Verbs that need what only a clone has: fixtures, the sandbox, development tools. */
export const cloneVerbs: ReadonlySet<string> = new Set(['docs', 'quickstart']);

/** How a person starts the kit without npm's scripts. */
export const kitCommand = isPackage ? 'npx nautes-tenant' : 'node bin/nautes-tenant.js';
