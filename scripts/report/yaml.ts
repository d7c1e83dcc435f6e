import { dump } from 'js-yaml';

/** A report in JSON as YAML, of the same shape. */
export function toYaml(json: string): string {
  return dump(JSON.parse(json), { lineWidth: -1, noRefs: true });
}
