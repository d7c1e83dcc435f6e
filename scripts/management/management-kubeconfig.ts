import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { loadAll, YAMLException } from 'js-yaml';
import { errorCodeOf } from '../cli/error-code.ts';
import { exitCodes, KitError } from '../cli/kit-error.ts';
import { isMapping, itemsAt } from '../text/pointer.ts';
import { toPrintable } from '../text/words.ts';

/** The way out when there is no kubeconfig that can be used. */
export const kubeconfigHint = 'set KUBECONFIG to the kubeconfig of the management cluster';

type Mapping = Readonly<Record<string, unknown>>;

/** An entry of `clusters`, `users` or `contexts`. */
interface Entry {
  readonly name: string;
  readonly value: Mapping;
}

/** A current context with what it names; the paths in it are absolute. */
export interface ManagementContext {
  readonly name: string;
  readonly cluster: Entry;
  readonly user: Entry;
}

/**
 * The current context of the management cluster's kubeconfig, found and put together as kubectl does: of the files in
 * KUBECONFIG, those that are missing or empty count for nothing, and of entries with one name the first. Without
 * KUBECONFIG it is the default file; undefined when that is not there.
 */
export async function readManagementContext(variable: string): Promise<ManagementContext | undefined> {
  const paths = variable === '' ? [join(homedir(), '.kube', 'config')] : variable.split(delimiter).filter(Boolean);
  const files = (await Promise.all(paths.map(readKubeconfig))).filter((file) => file !== undefined);
  if (files.length > 0) return currentContextIn(files);
  if (variable === '') return undefined;
  throw unreadable('every file that KUBECONFIG names is missing or empty');
}

interface KubeconfigFile {
  readonly content: Mapping;
  readonly folder: string;
}

async function readKubeconfig(path: string): Promise<KubeconfigFile | undefined> {
  const shown = `"${toPrintable(path)}"`;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCodeOf(error) ?? '';
    if (code === 'ENOENT') return undefined;
    throw unreadable(`${shown} ${unreadableWords[code] ?? `cannot be read (${code})`}`);
  }
  if (/[\0\uFFFD]/.test(text)) throw unreadable(`${shown} is not UTF-8; PowerShell redirects into UTF-16`);
  try {
    const [content] = loadAll(text);
    if (content === undefined || content === null) return undefined;
    return { content: isMapping(content) ? content : {}, folder: dirname(resolve(path)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // Its words may quote the text.
    throw unreadable(`${shown} is not valid YAML, see line ${(error.mark?.line ?? 0) + 1}`);
  }
}

const unreadableWords: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder',
  EACCES: 'cannot be read by this user',
};

function unreadable(why: string): KitError {
  return new KitError('the kubeconfig of the management cluster could not be read', {
    hint: kubeconfigHint,
    cause: new Error(why),
  });
}

/** Some context, cluster or user that is not there would otherwise read as no trust and no credential. */
function currentContextIn(files: readonly KubeconfigFile[]): ManagementContext {
  const contexts = entriesIn(files, 'contexts', 'context');
  const current = files.map(({ content }) => textIn(content, 'current-context')).find((name) => name !== undefined);
  const names = new Set(contexts.map(({ name }) => name));
  const name = current ?? (names.size === 1 ? contexts[0]?.name : undefined);
  if (name === undefined)
    throw unusable('has no current-context', 'choose one with "kubectl config use-context <name>"');
  const context = contexts.find((one) => one.name === name);
  if (context === undefined)
    throw unusable(
      `has no context ${quoted(name)}, which its current-context names`,
      'choose one that "kubectl config get-contexts" lists, with "kubectl config use-context <name>"',
    );
  const named = (key: 'cluster' | 'user'): Entry => {
    const wanted = textIn(context.value, key);
    if (wanted === undefined) throw unusable(`has a context ${quoted(name)} that names no ${key}`, `add its ${key}`);
    const found = entriesIn(files, `${key}s`, key).find((one) => one.name === wanted);
    if (found !== undefined) return found;
    throw unusable(
      `has no ${key} ${quoted(wanted)}, which its context ${quoted(name)} names`,
      `add that ${key}, or add its file to KUBECONFIG`,
    );
  };
  const [cluster, user] = [named('cluster'), named('user')];
  assertServer(cluster);
  if (!credentialKeys.some((key) => isSet(user.value, key)))
    throw unusable(
      `has a user ${quoted(user.name)} with no certificate, token or program`,
      'add a token, or a client certificate and its key',
    );
  return { name, cluster, user };
}

function assertServer({ name, value }: Entry): void {
  const { server } = value;
  if (!isSet(value, 'server')) throw unusable(`has a cluster ${quoted(name)} without a server`, 'add its server');
  const [hint, exitCode] = [kubeconfigHint, exitCodes.usage];
  if (typeof server !== 'string' || !server.startsWith('https://') || !URL.canParse(server)) {
    const shown = String(server).replace(/\/\/[^/]*@/, '//');
    throw new KitError(`the management cluster's server "${toPrintable(shown)}" is not an https URL`, {
      hint,
      exitCode,
    });
  }
  const skips = value['insecure-skip-tls-verify'];
  if (skips !== undefined && skips !== null && skips !== false)
    throw new KitError('the kubeconfig of the management cluster has insecure-skip-tls-verify', {
      hint: "replace it with certificate-authority-data; otherwise, another server could receive the clusters' credentials",
      exitCode,
    });
  if (isSet(value, 'proxy-url'))
    throw new KitError('the kubeconfig of the management cluster names a proxy-url, which is not supported', {
      hint,
      exitCode,
    });
}

const credentialKeys = ['token', 'tokenFile', 'client-certificate-data', 'client-certificate', 'exec', 'auth-provider'];

function unusable(what: string, wayOut: string): KitError {
  const hint = `${wayOut}, or ${kubeconfigHint}`;
  return new KitError(`the kubeconfig of the management cluster ${what}`, { hint, exitCode: exitCodes.usage });
}

/** The entries of all files, in their order. */
function entriesIn(
  files: readonly KubeconfigFile[],
  list: 'clusters' | 'users' | 'contexts',
  key: 'cluster' | 'user' | 'context',
): readonly Entry[] {
  return files.flatMap(({ content, folder }) => {
    return itemsAt(content, list).flatMap((item): readonly Entry[] => {
      if (!isMapping(item)) return [];
      const [name, value] = [item['name'], item[key] ?? {}];
      return typeof name === 'string' && isMapping(value) ? [{ name, value: withAbsolutePaths(value, folder) }] : [];
    });
  });
}

const pathKeys = ['certificate-authority', 'client-certificate', 'client-key', 'tokenFile'];

/** A path in a kubeconfig counts from the folder of its file; so does that of a program, unless it is a mere name. */
function withAbsolutePaths(value: Mapping, folder: string): Mapping {
  const absolute = (path: unknown): unknown => (typeof path === 'string' && path !== '' ? resolve(folder, path) : path);
  const paths = pathKeys.filter((key) => key in value).map((key) => [key, absolute(value[key])] as const);
  const { exec } = value;
  const command = isMapping(exec) ? exec['command'] : undefined;
  const isPath = typeof command === 'string' && /[/\\]/.test(command);
  return {
    ...value,
    ...Object.fromEntries(paths),
    ...(isPath ? { exec: { ...(exec as Mapping), command: absolute(command) } } : {}),
  };
}

function textIn(mapping: Mapping, key: string): string | undefined {
  const value = mapping[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isSet(mapping: Mapping, key: string): boolean {
  const value = mapping[key];
  return value !== undefined && value !== null && value !== '';
}

/** A name in a message: such names may be long, as those of EKS are. */
function quoted(name: string): string {
  return `"${toPrintable(name).slice(0, 120)}"`;
}
