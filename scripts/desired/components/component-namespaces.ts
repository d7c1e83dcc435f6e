import { catalogueAnnotations } from '../../register/components/component-catalogue.ts';
import type { ApplicationSetContent } from '../../register/components/component-file.ts';

/** A namespace that a component has on every cluster that it selects, and where its file says so. */
interface ComponentNamespace {
  readonly name: string;
  readonly pointer: string;
}

/** The namespaces of a component: of its destination, and the one it says people see; what is filled in for each cluster is left out. */
export function namespacesOf({ metadata, spec }: ApplicationSetContent): readonly ComponentNamespace[] {
  const key = catalogueAnnotations.namespace;
  const written = [
    { name: spec.template.spec.destination.namespace, pointer: '/spec/template/spec/destination/namespace' },
    { name: metadata.annotations?.[key], pointer: `/metadata/annotations/${key.replaceAll('/', '~1')}` },
  ];
  return written.flatMap(({ name, pointer }) =>
    name === undefined || name === '' || name.includes('{{') ? [] : [{ name, pointer }],
  );
}
