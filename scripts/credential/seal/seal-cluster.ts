import { join } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { writeFiles, type NewFile } from '../../cli/write-files.ts';
import { readRegisterFile, toText } from '../../git/trees.ts';
import { isLoopback, parseApiServer } from '../../register/api-server.ts';
import type { SealedBlock } from '../../register/cluster-file.ts';
import { clusterPathOf, isClusterName, sealedPathOf, tenantPath } from '../../register/layout.ts';
import { readRepository } from '../../register/repository.ts';
import { parseYaml, YamlDocument } from '../../text/yaml-document.ts';
import { credentialProblems, expiryOf } from '../credential-facts.ts';
import { fingerprintOf, type Credential } from '../credential.ts';
import type { Kubeconfig } from '../current-context.ts';
import { toKubeconfigText } from '../kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../kubeconfig.ts';
import { exposedRecipients, sealedBlockOf, withSealedBlock } from '../sealed-block.ts';
import { recipientCountOf } from '../sealed-header.ts';
import { sealText } from './age.ts';
import { recipientWarnings, requireRecipients } from './recipients.ts';

/** What `seal` did. */
export interface Sealed extends SealedBlock {
  /** Paths relative to the root; empty when the same credential was sealed to the same recipients already. */
  readonly written: readonly string[];
  readonly warnings: readonly string[];
  /** Which context of the kubeconfig it was, fit for a terminal. */
  readonly context: string;
}

/**
 * Seals the current context of a kubeconfig for a cluster and shows it in the cluster file: writes
 * `clusters/<name>.kubeconfig.age` and `spec.kubeconfig.sealed`, both or neither.
 */
export async function sealCluster(options: {
  readonly root: string;
  readonly name: string;
  /** The kubeconfig. */
  readonly text: string;
  readonly now: Date;
}): Promise<Sealed> {
  const { root, name, now } = options;
  const document = await readClusterDocument(root, name);
  const recipients = await requireRecipients(root);
  const kubeconfig = requireKubeconfig(options.text);
  const { credential } = kubeconfig;
  const warnings = checkCredential(credential, now, await readWarningDays(root));
  const facts = { fingerprint: fingerprintOf(credential), expires: expiryOf(credential), recipients };
  const block = { ...facts, exposedTo: exposedRecipients(sealedBlockOf(document), facts) };
  const mismatch = addressMismatch(kubeconfig.server, property(property(document.value, 'spec'), 'apiServer'));
  warnings.push(...(mismatch === undefined ? [] : [mismatch]));
  warnings.push(...recipientWarnings(recipients), ...exposureWarnings(block));

  const context = kubeconfig.contextName.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);

  const present = await readRegisterFile(root, sealedPathOf(name));
  if (isSealedAlready(document, block, present)) return { ...block, written: [], warnings, context };
  const text = withSealedBlock(document, block);
  if (text === undefined) throw notEditable(name);
  const sealed = await sealText(toKubeconfigText(name, kubeconfig.server, credential), recipients);
  const files = [
    { path: sealedPathOf(name), text: sealed },
    { path: clusterPathOf(name), text },
  ].filter((file: NewFile) => file.text !== document.text);
  await writeFiles(files.map((file) => ({ path: join(root, file.path), text: file.text })));
  return { ...block, written: files.map(({ path }) => path), warnings, context };
}

async function readClusterDocument(root: string, name: string): Promise<YamlDocument> {
  if (!isClusterName(name))
    throw new KitError('the name is not that of a cluster', {
      exitCode: exitCodes.usage,
      hint: 'use at most 40 lower case letters, digits and hyphens, as in clusters/<name>.yaml',
    });
  const path = clusterPathOf(name);
  const bytes = await readRegisterFile(root, path);
  if (bytes === undefined)
    throw new KitError(`${path} is missing`, { exitCode: exitCodes.usage, hint: 'write it first, then seal' });
  const document = parseYaml(path, toText(bytes, path));
  if (!(document instanceof YamlDocument))
    throw new KitError(`${path}:${document.at.start.line}: ${document.message}`, {
      exitCode: exitCodes.errorsFound,
      hint: document.hint ?? 'correct the file, then seal',
    });
  checkClusterTakesSealed(document, name);
  return document;
}

function checkClusterTakesSealed(document: YamlDocument, name: string): void {
  const spec = property(document.value, 'spec');
  if (typeof spec !== 'object' || spec === null)
    throw new KitError(`${document.file} has no spec`, {
      exitCode: exitCodes.errorsFound,
      hint: 'run "npm run validate"',
    });
  if (property(spec, 'clusterType') === 'virtual')
    throw new KitError(`cluster "${name}" is virtual and takes its credential from its host`, {
      exitCode: exitCodes.usage,
      hint: 'seal the kubeconfig of the host instead',
    });
  const from = property(property(spec, 'kubeconfig'), 'from');
  if (from !== undefined && from !== null && from !== 'sealed')
    throw new KitError(`cluster "${name}" does not take its kubeconfig from a sealed file`, {
      exitCode: exitCodes.usage,
      hint: `remove spec.kubeconfig.from in ${document.file}, then seal`,
    });
}

/** What `tenant.yaml` says, if it says so and can be read; whatever is wrong with it is for `validate`. */
async function readWarningDays(root: string): Promise<number | undefined> {
  const bytes = await readRegisterFile(root, tenantPath);
  if (bytes === undefined) return undefined;
  return readRepository([{ path: tenantPath, kind: 'file', bytes }]).tenant?.settings.expiryWarningDays;
}

function requireKubeconfig(text: string): Kubeconfig {
  const result = parseKubeconfig(text);
  if (!isRefused(result)) return result;
  throw refusal(
    'the kubeconfig is refused',
    result.map(({ line, message }) => `line ${line}: ${message}`),
    result.find(({ hint }) => hint !== undefined)?.hint,
  );
}

/** The warnings of the offline preflight; its errors refuse. */
function checkCredential(credential: Credential, now: Date, warningDays: number | undefined): string[] {
  const problems = credentialProblems(credential, now, warningDays);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return problems.map(({ message }) => message);
  throw refusal(
    'the credential is refused',
    errors.map(({ message }) => message),
    'get a new kubeconfig from the cluster',
  );
}

function refusal(head: string, reasons: readonly string[], hint: string | undefined): KitError {
  const [only, ...more] = reasons;
  const message = more.length === 0 ? `${head}: ${only}` : [`${head}:`, ...reasons.map((one) => `  ${one}`)].join('\n');
  return new KitError(message, { exitCode: exitCodes.errorsFound, ...(hint === undefined ? {} : { hint }) });
}

function exposureWarnings({ exposedTo = [] }: SealedBlock): readonly string[] {
  if (exposedTo.length === 0) return [];
  const who = exposedTo.length === 1 ? 'a former recipient' : `${exposedTo.length} former recipients`;
  return [`this credential was sealed to ${who} before, and Git's history keeps that file: rotate it`];
}

/** age's output is random, so sealing again would only make noise; the header shows whether the file can be the one. */
function isSealedAlready(document: YamlDocument, block: SealedBlock, present: Uint8Array | undefined): boolean {
  if (present === undefined || recipientCountOf(present) !== block.recipients.length) return false;
  return withSealedBlock(document, block) === document.text;
}

/** That a cluster file is fine, but not in a form that can be edited. */
export function notEditable(name: string): KitError {
  return new KitError(`${clusterPathOf(name)} is written in a way that seal cannot edit`, {
    exitCode: exitCodes.errorsFound,
    hint: 'write spec and spec.kubeconfig as plain indented mappings, without tags, then seal',
  });
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/**
 * That a kubeconfig names another address than the cluster file, as that of a wrong context does; undefined when it does
 * not, or when it says nothing, as k3s writes 127.0.0.1 whatever the machine. Both may be right, since a cluster can have
 * two addresses.
 */
function addressMismatch(server: string, apiServer: unknown): string | undefined {
  const [named, wanted] = [parseApiServer(new URL(server).origin), parseApiServer(String(apiServer))];
  if (named === undefined || wanted === undefined || named.url === wanted.url || isLoopback(named)) return undefined;
  return `the kubeconfig is of ${named.url}, apiServer is ${wanted.url}: is it the context of this cluster?`;
}
