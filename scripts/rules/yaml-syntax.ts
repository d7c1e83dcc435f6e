import { yamlFindings, type Rule } from './engine/rule.ts';

/** One finding a file: the parser stops at the first mistake. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  summary: 'Every file is valid YAML 1.2 in UTF-8, has no duplicate keys, and is neither very large nor very deep.',
  why: 'A file that cannot be read registers nothing, and tools disagree about duplicate keys.',
  check: (repository) => yamlFindings(repository, 'yaml-syntax'),
};
