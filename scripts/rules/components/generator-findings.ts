import { selectionKeys, usageLabel } from '../../desired/cluster-secret.ts';
import { kitPrefix, selectionPrefix } from '../../kubernetes/objects/ownership.ts';
import type { ComponentFile, Generator } from '../../register/components/component-file.ts';
import type { Finding } from '../../text/diagnostic.ts';
import { nearestWord } from '../../text/words.ts';

/** The operators that select fewer clusters, never more, when labels go. */
const operators: readonly string[] = ['In', 'Exists'];
const usageHint = `write "${usageLabel}: host" or "${usageLabel}: worker" under matchLabels`;

/** What makes the generators of a component select other clusters than its reader and the kit believe. */
export function* generatorFindings({ spec, document }: ComponentFile): Iterable<Finding> {
  for (const [index, generator] of spec.generators.entries()) {
    const pointer = `/spec/generators/${index}`;
    const other = Object.keys(generator).find((key) => key !== 'clusters');
    if (other !== undefined || generator.clusters === undefined) {
      const message = `generator ${other === undefined ? 'selects nothing' : `has "${other}"`}, expected only "clusters"`;
      const at = document.atKey(other === undefined ? pointer : `${pointer}/${other}`);
      yield { at, message, hint: 'select clusters by their labels with a cluster generator' };
    } else yield* clusterGeneratorFindings(generator.clusters, `${pointer}/clusters`, document);
  }
}

function* clusterGeneratorFindings(
  clusters: NonNullable<Generator['clusters']>,
  pointer: string,
  document: ComponentFile['document'],
): Iterable<Finding> {
  for (const key of ['template', 'flatList'])
    if (key in clusters) {
      const message = `"${key}" overrides the template`;
      yield { at: document.atKey(`${pointer}/${key}`), message, hint: 'remove it' };
    }
  const { matchLabels = {}, matchExpressions = [] } = clusters.selector ?? {};
  const usage = matchLabels[usageLabel];
  const labels = `${pointer}/selector/matchLabels`;
  if (usage === undefined) {
    const message = `generator does not name ${usageLabel}, so it may select the management cluster too`;
    const at = document.atKey(clusters.selector === undefined ? pointer : labels);
    yield { at, message, hint: usageHint };
  } else if (usage !== 'host' && usage !== 'worker') {
    const at = document.at(`${labels}/${usageLabel.replace('/', '~1')}`);
    yield { at, message: `no cluster has the usage "${usage}"`, hint: usageHint };
  }
  for (const key of Object.keys(matchLabels))
    yield* labelFindings(key, document.atKey(`${labels}/${key.replaceAll('/', '~1')}`));
  for (const [index, { key }] of matchExpressions.entries())
    yield* labelFindings(key, document.at(`${pointer}/selector/matchExpressions/${index}/key`));
  for (const key of [...Object.keys(matchLabels), ...matchExpressions.map((one) => one.key)])
    if (key.startsWith(kitPrefix) || key === 'app.kubernetes.io/managed-by') {
      const at = document.atKey(`${labels}/${key.replaceAll('/', '~1')}`);
      yield {
        at,
        message: `label "${key}" is reserved for the kit`,
        hint: 'select by cluster.nautes.io/ labels or your own',
      };
    }
  for (const [index, { operator }] of matchExpressions.entries()) {
    if (operators.includes(operator)) continue;
    const at = document.at(`${pointer}/selector/matchExpressions/${index}/operator`);
    const message = `operator "${operator}" selects more clusters when labels are removed`;
    yield { at, message, hint: 'select with the operator "In" or "Exists"' };
  }
}

/** A misspelt label selects nothing, without a word; one that is near none of the kit's may be an author's own. */
function* labelFindings(key: string, at: Finding['at']): Iterable<Finding> {
  if (!key.startsWith(selectionPrefix) || selectionKeys.includes(key)) return;
  const near = nearestWord(
    key.slice(selectionPrefix.length),
    selectionKeys.map((one) => one.slice(selectionPrefix.length)),
  );
  if (near === undefined) return;
  yield { at, message: `no cluster has a label "${key}"`, hint: `write "${selectionPrefix}${near}"` };
}
