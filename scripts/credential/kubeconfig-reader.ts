import { isUtf8 } from 'node:buffer';
import { privateKeyStart } from '../secrets/secret-text.ts';
import { defined } from '../text/defined.ts';
import type { Problem } from '../text/diagnostic.ts';
import { isMapping } from '../text/pointer.ts';
import type { YamlDocument } from '../text/yaml-document.ts';
import { isBase64, pemBlocksOf, type PemBlock } from '../text/pem.ts';

/** Why a kubeconfig is not accepted; never holds a value of it. */
export interface KubeconfigProblem extends Problem {
  /** One-based; counts in the decoded text when the whole file was base64. */
  readonly line: number;
}

/** One named entry of `clusters`, `users` or `contexts`. */
export interface Entry {
  readonly name: string;
  /** The place of `value`. */
  readonly pointer: string;
  readonly value: Readonly<Record<string, unknown>>;
}

const lists = ['clusters', 'users', 'contexts'] as const;

/** Reads the parts of a kubeconfig with the right type, and collects what is refused with its line. */
export class KubeconfigReader {
  readonly #document: YamlDocument;
  readonly #problems: (KubeconfigProblem & { readonly pointer: string })[] = [];

  constructor(document: YamlDocument) {
    this.#document = document;
  }

  /** What was refused so far, from top to bottom. */
  problems(): readonly KubeconfigProblem[] {
    return this.#problems.map(({ pointer: _, ...problem }) => problem).sort((left, right) => left.line - right.line);
  }

  /** Notes a problem at the line of a key; the message must not hold a value of the kubeconfig. */
  refuse(pointer: string, message: string, hint?: string): void {
    const { line } = this.#document.atKey(pointer).start;
    this.#problems.push({ pointer, line, message, ...defined({ hint }) });
  }

  /** Whether something of an entry was refused; what it lacks is then not worth a second message. */
  isRefused(entry: Entry): boolean {
    return this.#problems.some(({ pointer }) => pointer.startsWith(`${entry.pointer}/`));
  }

  /** Whether the text is a kubeconfig, which need not say so, as for kubectl. */
  isKubeconfig(): boolean {
    const { value } = this.#document;
    if (!isMapping(value)) return false;
    const [kind, apiVersion] = [own(value, 'kind') ?? '', own(value, 'apiVersion') ?? ''];
    const looksLikeOne = kind === '' && lists.some((list) => Object.hasOwn(value, list));
    return (kind === 'Config' || looksLikeOne) && (apiVersion === 'v1' || apiVersion === '');
  }

  /** The entries of a list, each `{ name, [key]: mapping }`. */
  entriesOf(list: (typeof lists)[number], key: 'cluster' | 'user' | 'context'): readonly Entry[] {
    const items = this.#top(list) ?? [];
    if (!Array.isArray(items)) {
      this.refuse(`/${list}`, `${list} is not a list`);
      return [];
    }
    return items.flatMap((item: unknown, index): readonly Entry[] => {
      if (item === null) return [];
      const pointer = `/${list}/${index}`;
      const name = isMapping(item) ? own(item, 'name') : undefined;
      const value = isMapping(item) ? (own(item, key) ?? {}) : undefined;
      if (typeof name === 'string' && isMapping(value)) return [{ name, pointer: `${pointer}/${key}`, value }];
      this.refuse(pointer, `an entry of ${list} is not a name and a ${key}`);
      return [];
    });
  }

  /** The name that `current-context` holds; undefined when it is left out or empty. */
  currentContext(): string | undefined {
    const current = this.#top('current-context') ?? '';
    if (typeof current === 'string') return current === '' ? undefined : current;
    this.refuse('/current-context', 'current-context is not text', 'write it in quotes');
    return undefined;
  }

  /** The one entry that a context points at. */
  resolve(context: Entry, key: 'cluster' | 'user', entries: readonly Entry[]): Entry | undefined {
    const name = this.text(context, key);
    const [only, another] = entries.filter((entry) => entry.name === name);
    if (name === undefined && !this.isSet(context, key)) this.refuse(context.pointer, `the context names no ${key}`);
    else if (name !== undefined && only === undefined)
      this.refuse(`${context.pointer}/${key}`, `the context names a ${key} that the file does not have`);
    else if (another !== undefined) this.refuse(another.pointer, `two ${key}s have the name that the context names`);
    return another === undefined ? only : undefined;
  }

  /** Whether a key has a value; kubectl reads null and empty text as absent. */
  isSet({ value }: Entry, key: string): boolean {
    const set = own(value, key);
    return set !== undefined && set !== null && set !== '';
  }

  /** The text under a key; anything else that is set is refused. */
  text(entry: Entry, key: string): string | undefined {
    if (!this.isSet(entry, key)) return undefined;
    const value = own(entry.value, key);
    if (typeof value === 'string') return value;
    this.refuse(`${entry.pointer}/${key}`, `${key} is not text`, 'write it in quotes');
    return undefined;
  }

  /** One or more certificates, and nothing else: what sits beside them would be stored and shown like them. */
  certificates(entry: Entry, key: string): string | undefined {
    const pem = this.#pem(entry, key);
    if (pem === undefined) return undefined;
    const isPublic = pem.text.search(privateKeyStart) === -1;
    if (isPublic && pem.blocks.every(({ label, body }) => label === 'CERTIFICATE' && isBase64(body))) return pem.text;
    this.refuse(`${entry.pointer}/${key}`, `${key} contains something other than certificates`);
    return undefined;
  }

  /** Exactly one private key without a passphrase. */
  privateKey(entry: Entry, key: string): string | undefined {
    const pem = this.#pem(entry, key);
    if (pem === undefined) return undefined;
    const blocks = pem.blocks.filter(({ label }) => label !== 'EC PARAMETERS');
    const pointer = `${entry.pointer}/${key}`;
    if (blocks.some(({ label, body }) => label === 'ENCRYPTED PRIVATE KEY' || body.includes('Proc-Type:')))
      this.refuse(pointer, `${key} is encrypted with a passphrase`);
    else if (
      blocks.length !== 1 ||
      !blocks.every(({ label, body }) => /^([A-Z]+ )?PRIVATE KEY$/.test(label) && isBase64(body))
    )
      this.refuse(pointer, `${key} is not one private key`);
    else return pem.text;
    return undefined;
  }

  #pem(entry: Entry, key: string): { readonly text: string; readonly blocks: readonly PemBlock[] } | undefined {
    const encoded = this.text(entry, key);
    if (encoded === undefined) return undefined;
    const bytes = isBase64(encoded) ? Buffer.from(encoded, 'base64') : undefined;
    // A comment in it may be of any encoding.
    const text = bytes === undefined ? '' : bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
    const blocks = pemBlocksOf(text);
    if (blocks !== undefined) return { text, blocks };
    this.refuse(`${entry.pointer}/${key}`, `${key} is not ${bytes === undefined ? 'base64' : 'base64 of PEM'}`);
    return undefined;
  }

  #top(key: string): unknown {
    return isMapping(this.#document.value) ? own(this.#document.value, key) : undefined;
  }
}

function own(mapping: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}
