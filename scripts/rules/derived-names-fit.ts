import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import {
  applicationNameOf,
  maxApplicationNameLength,
  maxReleaseNameLength,
} from '../desired/components/application-set.ts';
import { componentsOf } from '../desired/components/selection.ts';
import type { ClusterFile } from '../register/cluster-file.ts';
import { sourcesOf, type ComponentFile } from '../register/components/component-file.ts';
import { clustersFolder, collidingPaths, componentPathOf, isReservedName, toClusterEntry } from '../register/layout.ts';
import type { Repository } from '../register/repository.ts';
import type { SourceFile } from '../register/source-file.ts';
import { maxHostLength, webHostsOf } from '../register/web-hosts.ts';
import type { Finding } from '../text/diagnostic.ts';
import { topOf } from '../text/position.ts';
import type { Rule } from './engine/rule.ts';

/** The first cluster in the order of names keeps a name that two of them get. */
export const derivedNamesFit: Rule = {
  id: 'derived-names-fit',
  summary:
    'Everything named after a cluster gets a valid, unique name: files, hosts, Argo CD Applications, Helm releases.',
  why: 'If two names collide, one cluster silently replaces the other; Prod.yaml and prod.yaml collide on macOS and Windows. Helm allows 53 characters for a release, which is named after its Application by default.',
  *check(repository) {
    const { sources, clusters, components } = repository;
    yield* collidingFiles(sources);
    yield* reservedNames(sources);
    for (const cluster of clusters.values()) yield* overlongHost(cluster);
    const applications = new Map<string, Application>();
    if (components.size > 0)
      for (const cluster of desiredClusters(repository).values())
        yield* unusableApplications(cluster, components, applications);
  },
};

function* collidingFiles(sources: readonly SourceFile[]): Iterable<Finding> {
  for (const [first = '', ...others] of collidingPaths(sources))
    for (const path of others)
      yield {
        at: topOf(path),
        message: `on macOS and Windows this is the same file as ${first}`,
        hint: 'rename or remove one of the two',
        related: [{ at: topOf(first), message: 'the other one is here' }],
      };
}

function* reservedNames(sources: readonly SourceFile[]): Iterable<Finding> {
  const start = `${clustersFolder}/`;
  for (const { path } of sources) {
    // In a folder below it no name is a reserved one.
    const name = path.startsWith(start) ? toClusterEntry(path.slice(start.length))?.name : undefined;
    if (name === undefined || !isReservedName(name)) continue;
    const message = `"${name}" is what Argo CD calls the cluster it runs in`;
    yield { at: topOf(path), message, hint: 'choose another name, here and in metadata.name' };
  }
}

function* overlongHost(cluster: ClusterFile): Iterable<Finding> {
  const { name, spec, document } = cluster;
  // Nearly all are far from it, as what they are made of is short.
  if (name.length + (spec.primaryDomain ?? spec.apiServer).length < maxHostLength - 50) return;
  const long = webHostsOf(cluster).find(({ host, written }) => !written && host.length > maxHostLength);
  if (long === undefined) return;
  yield {
    at: document.at(spec.primaryDomain === undefined ? '/spec/apiServer' : '/spec/primaryDomain'),
    message: `the default ${long.field} would be ${long.host.length} characters long, at most ${maxHostLength} are allowed`,
    hint: `shorten the domain, or write ${long.field}`,
  };
}

interface Application {
  readonly cluster: Cluster;
  readonly component: string;
}

function* unusableApplications(
  cluster: Cluster,
  components: Repository['components'],
  known: Map<string, Application>,
): Iterable<Finding> {
  const named = componentsOf(cluster, components).map(({ name }) => name);
  const placeOf = ({ file: { document } }: Cluster) => document.at('/metadata/name');
  for (const component of cluster.clusterType === 'virtual' ? ['vcluster', ...named] : named) {
    const name = applicationNameOf(cluster.name, component);
    const other = known.get(name);
    if (other === undefined) known.set(name, { cluster, component });
    if (name.length > maxApplicationNameLength) {
      const message = `Application name "${name}" is ${name.length} characters long, at most ${maxApplicationNameLength} are allowed`;
      const hint = `shorten the cluster's name or the name of component "${component}"`;
      yield { at: placeOf(cluster), message, hint };
    } else if (name.length > maxReleaseNameLength && hasNamelessRelease(components.get(component))) {
      const message = `Helm release "${name}" of component "${component}" is ${name.length} characters long, at most ${maxReleaseNameLength} are allowed`;
      const hint = `shorten the cluster's name, or write "releaseName: ${component}" under helm in ${componentPathOf(component)}`;
      yield { at: placeOf(cluster), message, hint };
    }
    if (other !== undefined && name.length <= maxApplicationNameLength) {
      const message = `component "${component}" gets the Application name "${name}", which is already taken`;
      const whose = `the Application of component "${other.component}" on "${other.cluster.name}" has it`;
      const related = [{ at: placeOf(other.cluster), message: whose }];
      yield { at: placeOf(cluster), message, hint: 'rename the cluster or the component', related };
    }
  }
}

/** Whether one of its charts is installed under the name of the Application, as Argo CD does without a releaseName. */
function hasNamelessRelease(component: ComponentFile | undefined): boolean {
  if (component === undefined) return false;
  return sourcesOf(component).some(
    ({ chart, helm }) => (chart !== undefined || helm !== undefined) && (helm?.releaseName ?? '') === '',
  );
}
