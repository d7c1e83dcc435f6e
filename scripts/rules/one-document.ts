import { yamlFindings, type Rule } from './engine/rule.ts';

/** Reported at the second document, or at the top of an empty file. */
export const oneDocument: Rule = {
  id: 'one-document',
  summary: 'Every file contains exactly one YAML document.',
  why: "The file name is the cluster's name, so a second document would be a cluster without one.",
  check: (repository) => yamlFindings(repository, 'one-document'),
};
