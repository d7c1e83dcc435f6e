import type { Repository } from '../../register/repository.ts';
import type { Finding } from '../../text/diagnostic.ts';
import type { YamlProblem } from '../../text/yaml-document.ts';

/** What kept files from being read as YAML, for the one rule that reports this kind of trouble. */
export function* yamlFindings({ files }: Repository, kind: YamlProblem['kind']): Iterable<Finding> {
  for (const { problem } of files) {
    if (problem?.kind !== kind) continue;
    const { kind: _, ...finding } = problem;
    yield finding;
  }
}
