import { templateAnnotations } from '../desired/cluster-secret.ts';
import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import { clustersOf } from '../desired/components/selection.ts';
import { selectionPrefix } from '../kubernetes/objects/ownership.ts';
import type { ComponentFile } from '../register/components/component-file.ts';
import type { Finding } from '../text/diagnostic.ts';
import { quotedList } from '../text/words.ts';
import { generatorFindings } from './components/generator-findings.ts';
import { templateFindings } from './components/template-findings.ts';
import type { Rule } from './engine/rule.ts';

/** Holds what plan, apply and unregister take for granted about a component. */
export const componentSelectable: Rule = {
  id: 'component-selectable',
  summary:
    "A component selects clusters by cluster.nautes.io/usage and makes one Application per cluster, in the tenant's project. Deleting the Application deletes what it installed.",
  why: 'An empty selector also selects the management cluster; NotIn and DoesNotExist select more clusters when labels are removed, which is how a cluster is unregistered; an Application that is not deleted, or has another name or place, stays behind forever.',
  *check(repository) {
    const { components } = repository;
    const clusters = components.size === 0 ? new Map<string, Cluster>() : desiredClusters(repository);
    for (const component of components.values()) {
      yield* annotationFindings(component, clusters);
      yield* generatorFindings(component);
      yield* templateFindings(component);
    }
  },
};

/**
 * Annotations that a template asks for and a selected cluster does not have. Argo CD would leave them empty: `index`
 * on a map, the only way to such a name, ignores `missingkey=error`.
 */
function* annotationFindings(component: ComponentFile, clusters: ReadonlyMap<string, Cluster>): Iterable<Finding> {
  const wanted = [...askedFor(component.spec.template.spec, '/spec/template/spec')];
  if (wanted.length === 0) return;
  const selected = clustersOf(component, clusters);
  for (const { annotation, pointer } of wanted) {
    const without = selected
      .filter((cluster) => annotationsOf(cluster)[annotation] === undefined)
      .map(({ name }) => name);
    if (without.length === 0) continue;
    yield {
      at: component.document.at(pointer),
      message: `annotation "${annotation}" is on no Secret of ${quotedList(without)}`,
      hint: 'select only clusters that have it, or ask for another one: docs/components.md lists them',
    };
  }
}

/** Several components ask for the annotations of every cluster. */
const known = new WeakMap<Cluster, Readonly<Record<string, string>>>();

function annotationsOf(cluster: Cluster): Readonly<Record<string, string>> {
  const annotations = known.get(cluster) ?? templateAnnotations(cluster);
  known.set(cluster, annotations);
  return annotations;
}

function* askedFor(
  value: unknown,
  pointer: string,
): Iterable<{ readonly annotation: string; readonly pointer: string }> {
  if (typeof value === 'string') {
    for (const template of templatesIn(value))
      for (const [, annotation = ''] of template.includes('.annotations') ? template.matchAll(/["`]([^"`]+)["`]/g) : [])
        if (annotation.startsWith(selectionPrefix)) yield { annotation, pointer };
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* askedFor(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

/** What stands between double braces. */
function* templatesIn(text: string): Iterable<string> {
  for (let start = text.indexOf('{{'); start !== -1;) {
    const end = text.indexOf('}}', start);
    if (end === -1) return;
    yield text.slice(start, end);
    start = text.indexOf('{{', end);
  }
}
