import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A setting of Git: its name and its value. */
export type GitSetting = readonly [name: string, value: string];

/** The ways in which the environment tells Git of settings: the variables that do it, and maybe a file in a folder for them. */
export const settingWays: readonly (readonly [
  variable: string,
  tell: (settings: readonly GitSetting[], folder: string) => Promise<Readonly<Record<string, string>>>,
])[] = [
  ['GIT_CONFIG_GLOBAL', (settings, folder) => inFile('GIT_CONFIG_GLOBAL', settings, folder)],
  ['GIT_CONFIG_SYSTEM', (settings, folder) => inFile('GIT_CONFIG_SYSTEM', settings, folder)],
  [
    'GIT_CONFIG_COUNT',
    async (settings) => ({
      GIT_CONFIG_COUNT: `${settings.length}`,
      ...Object.fromEntries(settings.map(([name], index) => [`GIT_CONFIG_KEY_${index}`, name])),
      ...Object.fromEntries(settings.map(([, value], index) => [`GIT_CONFIG_VALUE_${index}`, value])),
    }),
  ],
  [
    // What a command gets that "git -c" has started, such as a hook.
    'GIT_CONFIG_PARAMETERS',
    async (settings) => ({
      GIT_CONFIG_PARAMETERS: settings.map((setting) => setting.map(quoted).join('=')).join(' '),
    }),
  ],
];

/** A text as Git quotes it, for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

async function inFile(variable: string, settings: readonly GitSetting[], folder: string) {
  const file = join(folder, 'git-settings');
  await writeFile(file, settings.map((setting) => inSection(setting)).join(''));
  return { [variable]: file };
}

function inSection([name, value]: GitSetting): string {
  const [section, ...rest] = name.split('.');
  const subsection = rest.length > 1 ? ` "${rest.slice(0, -1).join('.')}"` : '';
  return `[${section}${subsection}]\n${rest.at(-1)} = ${JSON.stringify(value)}\n`;
}
