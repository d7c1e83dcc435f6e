import { join } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { writeFiles } from '../../cli/write-files.ts';
import { readRegisterFile } from '../../git/trees.ts';
import { otherServerIn, parseApiServer } from '../../register/api-server.ts';
import type { SealedBlock } from '../../register/cluster-file.ts';
import { sealedPathOf, tenantPath } from '../../register/layout.ts';
import { readRepository } from '../../register/repository.ts';
import { defined } from '../../text/defined.ts';
import { textAt, valueAt } from '../../text/pointer.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { credentialProblems, expiryOf } from '../credential-facts.ts';
import { fingerprintOf, type Credential } from '../credential.ts';
import type { Kubeconfig } from '../current-context.ts';
import type { KubeconfigProblem } from '../kubeconfig-reader.ts';
import { isRefused, parseKubeconfig } from '../kubeconfig.ts';
import { exposedRecipients, recordedServer, sealedBlockOf } from '../sealed-block.ts';
import { recipientCountOf, sealedHeaderOf } from '../sealed-header.ts';
import { recipientWarnings, requireRecipients } from './recipients.ts';
import { readSealableCluster } from './sealable-cluster.ts';
import { toSealedFiles, withSealedBlock } from './sealed-files.ts';

/** What `seal` did. */
export interface Sealed extends SealedBlock {
  /** Paths relative to the root; empty when the same credential was sealed to the same recipients already. */
  readonly written: readonly string[];
  readonly warnings: readonly string[];
  /** Which context of the kubeconfig it was, fit for a terminal. */
  readonly context: string;
  /** What was sealed for the cluster before, where that is another credential. */
  readonly replaced?: SealedBlock;
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
  const document = await readSealableCluster(root, name);
  const recipients = await requireRecipients(root);
  const kubeconfig = requireKubeconfig(options.text, document);
  const { credential } = kubeconfig;
  const warnings = checkCredential(credential, now, await readWarningDays(root));
  const before = sealedBlockOf(document);
  const facts = {
    fingerprint: fingerprintOf(credential),
    expires: expiryOf(credential),
    server: recordedServer(kubeconfig),
    recipients,
  };
  const block = { ...facts, exposedTo: exposedRecipients(before, facts) };
  const replaced = before?.fingerprint === block.fingerprint ? undefined : before;
  warnings.push(
    ...addressWarnings(kubeconfig.server, valueAt(valueAt(document.value, 'spec'), 'apiServer')),
    ...recipientWarnings(recipients),
    ...exposureWarnings(block),
  );
  const context = kubeconfig.contextName.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
  const present = await readRegisterFile(root, sealedPathOf(name));
  // age's output is random, so sealing again would only make noise; the header shows whether the file can be the one.
  const canBeTheOne = present !== undefined && recipientCountOf(present) === recipients.length;
  const result = { ...block, warnings, context, ...defined({ replaced }) };
  if (canBeTheOne && withSealedBlock(document, block) === document.text) return { ...result, written: [] };
  const files = (await toSealedFiles(name, document, block, kubeconfig)).filter(({ text }) => text !== document.text);
  await writeFiles(files.map(({ path, text }) => ({ path: join(root, path), text })));
  return { ...result, written: files.map(({ path }) => path) };
}

/** What `tenant.yaml` says, if it says so and can be read; whatever is wrong with it is for `validate`. */
async function readWarningDays(root: string): Promise<number | undefined> {
  const bytes = await readRegisterFile(root, tenantPath);
  if (bytes === undefined) return undefined;
  return readRepository([{ path: tenantPath, kind: 'file', bytes }]).tenant?.settings.expiryWarningDays;
}

const sealAgain = 'run "npm run seal -- --all" to seal it to other recipients';

function requireKubeconfig(text: string, document: YamlDocument): Kubeconfig {
  if (sealedHeaderOf(Buffer.from(text)) !== undefined)
    throw refusal('the kubeconfig is not accepted', ['it is already sealed'], sealAgain);
  const spec = valueAt(document.value, 'spec');
  const reviewed = defined({ proxyUrl: textAt(spec, 'proxyUrl'), tlsServerName: textAt(spec, 'tlsServerName') });
  const result = parseKubeconfig(text, reviewed);
  if (!isRefused(result)) return result;
  throw refusal(
    'the kubeconfig is not accepted',
    result.map(({ line, message }) => `line ${line}: ${message}`),
    hintsOf(result),
  );
}

/** Each way out once, behind the line that it is for where there are several. */
function hintsOf(problems: readonly KubeconfigProblem[]): string | undefined {
  const lines = new Map<string, number>();
  for (const { hint, line } of problems) if (hint !== undefined && !lines.has(hint)) lines.set(hint, line);
  const hints = [...lines].map(([hint, line]) => (lines.size === 1 ? hint : `line ${line}: ${hint}`));
  return hints.length === 0 ? undefined : hints.join('\n  hint: ');
}

/** The warnings of the offline preflight; its errors refuse. */
function checkCredential(credential: Credential, now: Date, warningDays: number | undefined): string[] {
  const problems = credentialProblems(credential, now, warningDays);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return problems.map(({ message }) => message);
  throw refusal(
    'the credential is not accepted',
    errors.map(({ message }) => message),
    'get a new kubeconfig from the cluster',
  );
}

function refusal(head: string, reasons: readonly string[], hint: string | undefined): KitError {
  const [only, ...more] = reasons;
  const message = more.length === 0 ? `${head}: ${only}` : [`${head}:`, ...reasons.map((one) => `  ${one}`)].join('\n');
  return new KitError(message, { exitCode: exitCodes.errorsFound, ...defined({ hint }) });
}

function exposureWarnings({ exposedTo = [] }: SealedBlock): readonly string[] {
  if (exposedTo.length === 0) return [];
  const who = exposedTo.length === 1 ? 'a former recipient' : `${exposedTo.length} former recipients`;
  return [`this credential was once sealed to ${who}, and Git's history keeps that file: rotate it`];
}

function addressWarnings(server: string, apiServer: unknown): readonly string[] {
  const wanted = parseApiServer(String(apiServer));
  const other = wanted === undefined ? undefined : otherServerIn(server, wanted);
  if (wanted === undefined || other === undefined) return [];
  return [`the kubeconfig is for ${other}, not for ${wanted.url}: is it the context of this cluster?`];
}
