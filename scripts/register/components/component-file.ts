import type { YamlDocument } from '../../text/yaml-document.ts';

/** What picks clusters by the labels of their Secrets, as far as the kit lets a component use it. */
export interface ClusterSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** One generator of an ApplicationSet; the rules allow cluster generators only. */
export interface Generator {
  readonly clusters?: { readonly selector?: ClusterSelector; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** One source of what an Application installs. */
export interface ApplicationSource {
  readonly repoURL?: string;
  readonly chart?: string;
  readonly path?: string;
  readonly targetRevision?: string;
  readonly helm?: { readonly releaseName?: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** The `spec` of an ApplicationSet as far as the kit reads it; the rest is Argo CD's. */
export interface ApplicationSetSpec {
  readonly generators: readonly Generator[];
  readonly template: {
    readonly metadata: {
      readonly name: string;
      readonly namespace?: string;
      readonly finalizers?: readonly string[];
      readonly [key: string]: unknown;
    };
    readonly spec: {
      readonly project: string;
      readonly destination: { readonly name?: string; readonly server?: string; readonly namespace?: string };
      readonly source?: ApplicationSource;
      readonly sources?: readonly ApplicationSource[];
      readonly [key: string]: unknown;
    };
  };
  readonly [key: string]: unknown;
}

/** The content of a component file: a plain Argo CD ApplicationSet. */
export interface ApplicationSetContent {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: ApplicationSetSpec;
}

/** A component file that was read and has the shape of an ApplicationSet. */
export interface ComponentFile extends ApplicationSetContent {
  /** From the file name, which is the identity; `name-matches-file` holds metadata.name against it. */
  readonly name: string;
  readonly path: string;
  readonly document: YamlDocument;
}

/** The component file of a document that the schema has checked. */
export function toComponentFile(name: string, document: YamlDocument): ComponentFile {
  const { metadata, spec } = document.value as ApplicationSetContent;
  return { name, path: document.file, metadata, spec, document };
}

/** What a component's Applications are made of, in the order of the file. */
export function sourcesOf({ spec }: ApplicationSetContent): readonly ApplicationSource[] {
  const { source, sources = [] } = spec.template.spec;
  return source === undefined ? sources : [source, ...sources];
}
