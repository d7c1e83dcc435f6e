import { dump } from 'js-yaml';

/** What a test's component has that is not as usual. */
export interface ComponentOptions {
  /** The labels of one generator each, without their prefix. */
  readonly selects?: readonly Readonly<Record<string, string>>[];
  /** The generators themselves, instead. */
  readonly generators?: readonly object[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly source?: object;
  /** Replaces keys of `spec`. */
  readonly spec?: object;
  /** Replaces keys of `spec.template`. */
  readonly template?: object;
  /** Replaces keys of `spec.template.spec`. */
  readonly application?: object;
}

/** The text of a valid component file that every worker gets unless told otherwise. */
export function componentText(name: string, options: ComponentOptions = {}): string {
  const { selects = [{ usage: 'worker' }], annotations, source, spec, template, application } = options;
  const generators =
    options.generators ??
    selects.map((labels) => {
      const named = Object.entries(labels).map(([key, value]) => [`cluster.nautes.io/${key}`, value]);
      return { clusters: { selector: { matchLabels: Object.fromEntries(named) as Record<string, string> } } };
    });
  const content = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name, ...(annotations === undefined ? {} : { annotations }) },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators,
      template: {
        metadata: { name: `{{ .name }}-${name}` },
        spec: {
          project: 'nautes-tenant',
          source: {
            ...{ repoURL: 'https://charts.example.com', chart: name, targetRevision: '1.4.2' },
            helm: { releaseName: name },
            ...source,
          },
          destination: { name: '{{ .name }}', namespace: name },
          ...application,
        },
        ...template,
      },
      ...spec,
    },
  };
  return dump(content, { noRefs: true });
}
