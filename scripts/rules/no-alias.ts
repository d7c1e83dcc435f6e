import { yamlFindings, type Rule } from './engine/rule.ts';

/** Reported at the first anchor or alias. */
export const noAlias: Rule = {
  id: 'no-alias',
  summary: 'No file uses YAML anchors or aliases.',
  why: 'An edit of an anchored value changes other places too, and nested aliases can expand to gigabytes.',
  check: (repository) => yamlFindings(repository, 'no-alias'),
};
