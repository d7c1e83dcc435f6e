import type { Verb } from './verb.ts';

/** What `--help` of a verb shows. */
export function helpText(verb: Verb): string {
  const positionals = (verb.positionals ?? []).map((name) => ` ${name}`).join('');
  const rows = Object.entries(verb.options).map(([name, option]): [string, string] => [
    `  --${name}${option.type === 'string' ? ` ${option.choices?.join('|') ?? option.value ?? '<text>'}` : ''}`,
    option.help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    verb.summary,
    '',
    `Usage: npm run ${verb.name} -- [options]${positionals}`,
    `       node scripts/${verb.name}.ts [options]${positionals}`,
    '',
    ...rows.map(([left, right]) => left.padEnd(width) + right),
    ...(verb.details === undefined ? [] : ['', verb.details]),
  ].join('\n');
}
