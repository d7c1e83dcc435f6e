import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import { annotationFindings } from './components/annotation-findings.ts';
import { generatorFindings } from './components/generator-findings.ts';
import { templateFindings } from './components/template-findings.ts';
import type { Rule } from './engine/rule.ts';

/** Holds what plan, apply and unregister take for granted about a component. */
export const componentSelectable: Rule = {
  id: 'component-selectable',
  summary:
    'A component selects clusters by cluster.nautes.io/usage and makes one Application for each, in the tenant project, on that cluster, deleted with what it installed.',
  why: 'An empty selector selects every cluster, the management cluster included; NotIn and DoesNotExist select more when labels are taken away, which is how a cluster is unregistered. An Application that is not deleted, or named or placed otherwise, stays behind for ever.',
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
