import verbs from '../../bin/verbs.json' with { type: 'json' };
import { exitCodes, KitError } from '../cli/kit-error.ts';
import { cloneVerbs, kitName } from '../cli/kit-folder.ts';
import { kitVersion } from '../text/version.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where a register says which kit is its. */
export const packagePath = 'package.json';

/** The `package.json` of a register: one dependency, pinned, and a script for each verb. What else is in it stays. */
export function packageJsonText(before: string | undefined, folderName: string): string {
  const had = before === undefined ? {} : parsed(before);
  if (had['name'] === kitName)
    throw new KitError('this folder is a clone of the kit, which already is a register', {
      exitCode: exitCodes.usage,
      hint: 'docs/upgrade.md says how to update a clone',
    });
  const dependencies = asObject(had['dependencies']);
  const text = JSON.stringify(
    {
      ...(before === undefined ? { name: folderName, private: true } : {}),
      ...had,
      scripts: { ...scripts(), ...asObject(had['scripts']) },
      dependencies: { ...dependencies, [kitName]: pinned(dependencies[kitName]) },
    },
    undefined,
    2,
  );
  return `${text}\n`;
}

/** So that hints such as "npm run seal" hold, and the hook is there after "npm install". */
function scripts(): Readonly<Record<string, string>> {
  const names = Object.keys(verbs).filter((name) => !cloneVerbs.has(name));
  return {
    prepare: 'git config core.hooksPath .hooks',
    [kitName]: kitName,
    ...Object.fromEntries(names.map((name) => [name, `${kitName} ${name}`])),
  };
}

/** The version of this kit; where a register has it from a file or another place, that stays. */
function pinned(before: unknown): string {
  return typeof before === 'string' && !/^[\^~]?\d+\.\d+\.\d[\w.+-]*$/.test(before) ? before : kitVersion;
}

function parsed(text: string): Json {
  try {
    return asObject(JSON.parse(text));
  } catch (error) {
    throw new KitError(`${packagePath} is not JSON`, { exitCode: exitCodes.usage, cause: error });
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
