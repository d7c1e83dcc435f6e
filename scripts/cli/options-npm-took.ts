/** Names that npm has for settings of its own, which may come from a person's `.npmrc`; without them a verb does less. */
const mayBeNpmsOwn: ReadonlySet<string> = new Set(['all', 'force', 'yes']);

/**
 * The options of a verb that npm kept for itself. `npm run <verb> --live` gives the verb nothing: npm takes what stands
 * before `--` for its own settings and hands them on as variables `npm_config_…` (npm manual, "config").
 */
export function optionsNpmTook(
  verb: { readonly name: string; readonly options: Readonly<Record<string, unknown>> },
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (environment['npm_lifecycle_event'] !== verb.name) return [];
  return Object.keys(verb.options).filter((option) => {
    const value = environment[`npm_config_${option.replaceAll('-', '_')}`];
    return value !== undefined && value !== '' && !mayBeNpmsOwn.has(option);
  });
}
