import { yamlFindings, type Rule } from './engine/rule.ts';

/** Reported at the first anchor or alias. */
export const noAlias: Rule = {
  id: 'no-alias',
  summary: 'No file uses YAML anchors or aliases.',
  why: 'Editing an anchored value also changes every place that uses it, and a few nested aliases can expand to gigabytes.',
  check: (repository) => yamlFindings(repository, 'no-alias'),
};
