import { chooseContext } from '../../credential/current-context.ts';
import { KubeconfigReader } from '../../credential/kubeconfig-reader.ts';
import { cloudNames, type Cloud } from '../../register/cloud-login.ts';
import { defined } from '../../text/defined.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { toReviewedWay } from './reviewed-way.ts';
import { cloudLoginIn } from '../../credential/written-login.ts';
import type { Note, Refusal, SourceCluster } from '../source-cluster.ts';
import { nameWithin } from '../source-name.ts';
import type { SourceNode } from '../source-node.ts';

/** Whether a document is a kubeconfig, or means to be one. */
export function isKubeconfig(node: SourceNode): boolean {
  const kind = node.get('kind')?.value;
  if (kind !== undefined) return kind === 'Config' && (node.get('apiVersion')?.value ?? 'v1') === 'v1';
  return Array.isArray(node.get('clusters')?.value) && Array.isArray(node.get('contexts')?.value);
}

/** The cluster of a kubeconfig's current context; what authenticates there is for `seal` to judge. */
export function readKubeconfig(
  document: YamlDocument,
  { text, linesBefore }: { readonly text: string; readonly linesBefore: number },
): SourceCluster | readonly Refusal[] {
  const reader = new KubeconfigReader(document);
  const contexts = reader.entriesOf('contexts', 'context');
  const context = chooseContext(reader, contexts, useContext);
  const cluster = context && reader.resolve(context, 'cluster', reader.entriesOf('clusters', 'cluster'));
  const server = cluster && reader.text(cluster, 'server');
  if (cluster !== undefined && server === undefined && !reader.isSet(cluster, 'server'))
    reader.refuse(cluster.pointer, 'server is missing');
  const way = toReviewedWay({
    proxyUrl: cluster && reader.text(cluster, 'proxy-url'),
    serverName: cluster && reader.text(cluster, 'tls-server-name'),
  });
  const problems = reader.problems();
  if (problems.length > 0 || context === undefined || cluster === undefined || server === undefined)
    return problems.map(({ line, message, hint }) => ({
      line: line + linesBefore,
      text: message,
      ...defined({ hint }),
    }));

  const user = reader.resolve(context, 'user', reader.entriesOf('users', 'user'));
  const login = user && cloudLoginIn(user.value['exec'], cluster.value['certificate-authority-data']);
  const lineOf = (pointer: string): number => document.atKey(pointer).start.line + linesBefore;
  const line = lineOf(context.pointer);
  const others = contexts.length - 1;
  const leftOut: Note = {
    line,
    text: `used the current context and left out ${others === 1 ? 'another' : `${others} others`}`,
  };
  const [ofContext, ofCluster] = [nameWithin(context.name), nameWithin(cluster.name)];
  return {
    form: 'kubeconfig',
    line: 1 + linesBefore,
    ...defined({ name: toName(ofContext, 'context', line) ?? toName(ofCluster, 'cluster', line) }),
    labels: {},
    annotations: {},
    spec: {
      apiServer: server,
      ...way,
      clusterType: 'physical',
      ...(login === undefined ? {} : { kubeconfig: login }),
    },
    ...(login === undefined ? { kubeconfig: { text, line: 1 + linesBefore } } : {}),
    lines: new Map([
      ['/spec/apiServer', lineOf(`${cluster.pointer}/server`)],
      ...(way.proxyUrl === undefined ? [] : [['/spec/proxyUrl', lineOf(`${cluster.pointer}/proxy-url`)] as const]),
      ...(way.tlsServerName === undefined
        ? []
        : [['/spec/tlsServerName', lineOf(`${cluster.pointer}/tls-server-name`)] as const]),
    ]),
    notes: [
      ...(others === 0 ? [] : [leftOut]),
      ...(way.proxyUrl === undefined
        ? []
        : [{ line: lineOf(`${cluster.pointer}/proxy-url`), text: 'copied proxy-url to proxyUrl: review it' }]),
      ...(login === undefined || user === undefined
        ? []
        : [{ line: lineOf(`${user.pointer}/exec`), text: loginText(login) }]),
    ],
  };
}

function loginText({ from }: { readonly from: Cloud }): string {
  return `replaced the program with kubeconfig.from: ${from}, so Argo CD logs in with its own ${cloudNames[from]} identity`;
}

const useContext = 'choose one with "kubectl config use-context <name> --kubeconfig <file>"';

function toName(name: string | undefined, what: string, line: number): SourceCluster['name'] {
  return name === undefined ? undefined : { name, line, note: `derived the name from that of the ${what}` };
}
