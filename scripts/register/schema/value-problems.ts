import type { Finding } from '../../text/diagnostic.ts';
import { toSegment } from '../../text/pointer.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { forbiddenKindOf, forbiddenWords, parseApiServer, type ApiServer } from '../api-server.ts';
import type { ClusterSpec } from '../cluster-file.ts';
import { gatewayPortsOf } from '../node-ports.ts';
import { parseProxyUrl } from '../proxy-url.ts';
import { sealedBlock, sealedBlockHint } from './inline-credential.ts';

/** What is wrong with the values of a cluster file of the right shape that JSON Schema cannot say. */
export function valueProblems(document: YamlDocument): readonly Finding[] {
  const { spec } = document.value as { readonly spec: ClusterSpec };
  const findings: Finding[] = [];
  addAddressProblem(spec, document, findings);
  if (spec.proxyUrl !== undefined) addProxyProblem(spec.proxyUrl, document, findings);
  if (spec.kubeconfig?.sealed !== undefined) addDateProblem(spec.kubeconfig.sealed.expires, document, findings);
  if (spec.componentsList !== undefined) addDisagreements(spec, document, findings);
  const hasPorts = spec.traefik !== undefined || spec.componentsList !== undefined;
  if (hasPorts && findings.length === 0) addPortClash(spec, document, findings);
  return findings;
}

const apiServerPointer = '/spec/apiServer';

function addAddressProblem(spec: ClusterSpec, document: YamlDocument, findings: Finding[]): void {
  const { apiServer } = spec;
  const server = parseApiServer(apiServer);
  const problem =
    server === undefined ? notAnAddress : (misread(apiServer, server) ?? forbidden(server) ?? pathless(spec, server));
  if (problem !== undefined) findings.push({ at: document.at(apiServerPointer), ...problem });
}

type Words = Pick<Finding, 'message' | 'hint'>;

const notAnAddress: Words = {
  message: 'the host of "apiServer" is neither a valid IP address nor a host name',
  hint: 'write an IPv4 address as four numbers from 0 to 255, and an IPv6 address in brackets',
};

/** Programs read `1.2.3` and `0x7f.1` as other addresses (WHATWG URL, section 3.5); IPv6 has many spellings. */
function misread(written: string, { host, addressFamily }: ApiServer): Words | undefined {
  const [start, end] = ['https://'.length, 'https://'.length + host.length];
  // As nearly all are written.
  if (written.startsWith(host, start) && (end === written.length || written[end] === ':')) return undefined;
  const writtenHost = /^https:\/\/([^:/[]*)/.exec(written)?.[1] ?? '';
  if (addressFamily === 'IPv6' || writtenHost.toLowerCase() === host) return undefined;
  return {
    message: `the host of "apiServer" is not four plain numbers; programs read it as "${host}"`,
    hint: `write "${host}" if that is the address`,
  };
}

function forbidden(server: ApiServer): Words | undefined {
  const kind = forbiddenKindOf(server);
  if (kind === undefined) return undefined;
  return {
    message: `apiServer "${server.host}" is ${forbiddenWords[kind]}`,
    hint: 'write the address at which the management cluster reaches this cluster',
  };
}

/** A proxy is dialled as an API server is, so what is refused for one is refused for the other. */
function addProxyProblem(proxyUrl: string, document: YamlDocument, findings: Finding[]): void {
  const proxy = parseProxyUrl(proxyUrl);
  const kind = proxy === undefined ? undefined : forbiddenKindOf(proxy);
  const at = document.at('/spec/proxyUrl');
  if (proxy === undefined)
    findings.push({
      at,
      message: 'the host of "proxyUrl" is neither a valid IP address nor a host name',
      hint: 'write an IPv4 address as four plain numbers from 0 to 255, and an IPv6 address in brackets',
    });
  else if (kind !== undefined)
    findings.push({
      at,
      message: `proxyUrl "${proxy.host}" is ${forbiddenWords[kind]}`,
      hint: 'write the address at which the management cluster and the apply job reach the proxy',
    });
}

/** Behind a proxy there may be many clusters, but a virtual one is served at a port of its host. */
function pathless({ clusterType }: ClusterSpec, { path }: ApiServer): Words | undefined {
  if (clusterType !== 'virtual' || path === '') return undefined;
  return {
    message: 'apiServer of a virtual cluster has a path',
    hint: 'remove the path: a virtual cluster is reached through a node port of its host',
  };
}

function addDateProblem(expires: string, document: YamlDocument, findings: Finding[]): void {
  const time = Date.parse(expires);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(expires.slice(0, -1));
  if (expires === 'unknown' || exists) return;
  const hint = sealedBlockHint(document.value);
  findings.push({ at: document.at(`${sealedBlock}/expires`), message: '"expires" is not a valid date', hint });
}

const saidTwice = [
  { flat: ['argocdHost'], category: 'deployment', addition: 'host' },
  { flat: ['tektonHost'], category: 'pipeline', addition: 'host' },
  { flat: ['traefik', 'httpNodePort'], category: 'gateway', addition: 'httpNodePort' },
  { flat: ['traefik', 'httpsNodePort'], category: 'gateway', addition: 'httpsNodePort' },
] as const;

function addDisagreements(spec: ClusterSpec, document: YamlDocument, findings: Finding[]): void {
  for (const { flat, category, addition } of saidTwice) {
    const said = flat[0] === 'traefik' ? spec.traefik?.[flat[1]] : spec[flat[0]];
    const again = spec.componentsList?.[category]?.additions?.[addition];
    if (said === undefined || again === undefined || String(said) === again) continue;
    findings.push({
      at: document.at(`/spec/${flat.map(toSegment).join('/')}`),
      message: `"${flat.join('.')}" differs from "${category}.additions.${addition}", which is the same setting`,
      hint: 'remove one of the two',
      related: [
        {
          at: document.at(`/spec/componentsList/${category}/additions/${addition}`),
          message: 'the other value is here',
        },
      ],
    });
  }
}

function addPortClash(spec: ClusterSpec, document: YamlDocument, findings: Finding[]): void {
  const { http, https } = gatewayPortsOf(spec);
  if (http.port !== https.port) return;
  const [first, second] = http.written ? [http, https] : [https, http];
  const [key, otherKey] = first === http ? ['httpNodePort', 'httpsNodePort'] : ['httpsNodePort', 'httpNodePort'];
  findings.push({
    at: document.at(first.pointer),
    message: second.written
      ? `"${key}" and "${otherKey}" are both ${first.port}`
      : `"${key}" is ${first.port}, which is the default of "${otherKey}"`,
    hint: second.written ? 'give one of them another port' : `choose another port, or write "${otherKey}" too`,
    ...(second.written ? { related: [{ at: document.at(second.pointer), message: 'the other port is here' }] } : {}),
  });
}
