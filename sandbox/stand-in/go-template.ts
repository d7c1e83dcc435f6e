/** What a template is filled in with: the parameters of Argo CD's cluster generator (Argo CD manual, "Cluster Generator"). */
export interface ClusterParameters {
  readonly name: string;
  readonly server: string;
  readonly metadata: {
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
}

const action = /\{\{-?\s*(.*?)\s*-?\}\}/g;
const entry = /^index \.metadata\.(labels|annotations) "([^"]+)"$/;

/**
 * STAND-IN for the go templates of an ApplicationSet: fills in names, servers, labels and annotations wherever they
 * stand in a plain value. Anything more than that is left as it is written.
 */
export function fillTemplate<Value>(value: Value, parameters: ClusterParameters): Value {
  if (typeof value === 'string') return fillText(value, parameters) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => fillTemplate(one, parameters)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, fillTemplate(one as unknown, parameters)]);
  return Object.fromEntries(entries) as Value;
}

function fillText(text: string, { name, server, metadata }: ClusterParameters): string {
  return text.replace(action, (whole, expression: string) => {
    if (expression === '.name' || expression === '.nameNormalized') return name;
    if (expression === '.server') return server;
    const [, part, key = ''] = entry.exec(expression) ?? [];
    return part === 'labels' || part === 'annotations' ? (metadata[part][key] ?? '') : whole;
  });
}
