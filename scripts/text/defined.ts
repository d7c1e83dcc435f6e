/** An object whose keys may be missing instead of undefined. */
type Defined<Values> = { [Key in keyof Values as undefined extends Values[Key] ? never : Key]: Values[Key] } & {
  [Key in keyof Values as undefined extends Values[Key] ? Key : never]?: Exclude<Values[Key], undefined>;
};

/** The keys of an object that have a value; those that are undefined are left out. */
export function defined<Values extends object>(values: Values): Defined<Values> {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) found[key] = value;
  return found as Defined<Values>;
}
