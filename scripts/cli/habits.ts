/** What people type who know kubectl, Git or Terraform, and what does the same here. */
const verbHabits: Readonly<Record<string, string>> = {
  diff: 'run "npm run plan", or "npm run plan -- --live" to compare with the management cluster',
  get: 'run "npm run status", which lists what is registered',
  list: 'run "npm run status", which lists what is registered',
  describe: 'run "npm run status", which shows what is registered',
  create: 'run "npm run new -- <name>", which writes a cluster file to commit',
  add: 'run "npm run new -- <name>", which writes a cluster file to commit',
  register: 'run "npm run new -- <name>", which writes a cluster file to commit',
  edit: 'change clusters/<name>.yaml and commit it; "npm run plan" shows what that does',
  delete: 'remove clusters/<name>.yaml with "git rm" and commit; "npm run plan" shows what that does',
  remove: 'remove clusters/<name>.yaml with "git rm" and commit; "npm run plan" shows what that does',
  unregister: 'remove clusters/<name>.yaml with "git rm" and commit; "npm run plan" shows what that does',
  check: 'run "npm run validate"',
  lint: 'run "npm run validate"',
};

const optionHabits: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  apply: { 'dry-run': 'run "npm run plan -- --live", which shows what apply would do' },
  plan: { 'dry-run': 'remove it: plan never changes anything; with --live it shows what apply would do' },
};

/** A hint for a verb of another tool; undefined for an unknown word. */
export function habitOfVerb(word: string): string | undefined {
  return Object.hasOwn(verbHabits, word) ? verbHabits[word] : undefined;
}

/** The options of other tools that people may pass to a verb, by name, each with a hint. */
export function habitsOfOptions(verb: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(optionHabits[verb] ?? {}));
}
