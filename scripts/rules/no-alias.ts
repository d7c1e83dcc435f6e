import { yamlFindings, type Rule } from './engine/rule.ts';

/** Reported at the first anchor or alias. */
export const noAlias: Rule = {
  id: 'no-alias',
  summary: 'No file uses YAML anchors or aliases.',
  why: 'A value that is written in one place and used in another is easily changed for both; a few nested aliases also grow to gigabytes.',
  check: (repository) => yamlFindings(repository, 'no-alias'),
};
