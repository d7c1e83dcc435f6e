import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readMessages, writeMessage } from '../../.vscode/language-server.js';
import type { Position } from '../../scripts/text/position.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the language server says about a document, in the kit's own numbers. */
interface Remark {
  readonly line: number;
  readonly message: string;
}

/** A text that an editor would insert. */
export interface Offer {
  readonly label: string;
  /** With the places where a person types, as `$1` or `${1:example}`. */
  readonly text: string;
}

/** The part of an editor that talks to yaml-language-server. */
export class Editor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #remarks = new Map<string, (remarks: readonly Remark[]) => void>();
  readonly #answers = new Map<number, (result: unknown) => void>();
  #requests = 1;

  constructor() {
    this.#server = spawn(process.execPath, [join(root, '.vscode/language-server.js')], { cwd: root });
    readMessages(this.#server.stdout, (message) => this.#take(message as Message));
  }

  start(): void {
    this.#send({
      id: 1,
      method: 'initialize',
      params: {
        processId: process.pid,
        rootUri: pathToFileURL(root).href,
        workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'register' }],
        capabilities: {
          workspace: { workspaceFolders: true },
          textDocument: { completion: { completionItem: { snippetSupport: true } } },
        },
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a text under a path of the register and waits for what is said about it. */
  remarksOn(path: string, text: string): Promise<readonly Remark[]> {
    const uri = uriOf(path);
    const remarks = new Promise<readonly Remark[]>((resolve) => this.#remarks.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return remarks;
  }

  /** What is offered at the end of a text under a path of the register. */
  async offersAfter(path: string, text: string): Promise<readonly Offer[]> {
    // What is said about it comes when it was read.
    await this.remarksOn(path, text);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const params = { textDocument: { uri: uriOf(path) }, position };
    const { items } = (await this.#ask('textDocument/completion', params)) as {
      items: readonly { label: string; textEdit: { newText: string } }[];
    };
    return items.map(({ label, textEdit }) => ({ label, text: textEdit.newText }));
  }

  /** What is shown for the word at a place of a text under a path of the register; both numbers count from one. */
  async hoverAt(path: string, text: string, { line, column }: Position): Promise<string> {
    await this.remarksOn(path, text);
    const position = { line: line - 1, character: column - 1 };
    const answer = await this.#ask('textDocument/hover', { textDocument: { uri: uriOf(path) }, position });
    return (answer as { readonly contents?: { readonly value: string } } | null)?.contents?.value ?? '';
  }

  async stop(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill();
    await ended;
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#requests;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #send(message: object): void {
    writeMessage(this.#server.stdin, { jsonrpc: '2.0', ...message });
  }

  #take(message: Message): void {
    if (message.method === undefined) this.#answers.get(message.id)?.(message.result);
    else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params;
      const remarks = diagnostics.map((diagnostic) => ({
        line: diagnostic.range.start.line + 1,
        message: diagnostic.message,
      }));
      this.#remarks.get(uri)?.(remarks);
    }
  }
}

function uriOf(path: string): string {
  return pathToFileURL(join(root, path)).href;
}

/** What the server asks of an editor, and what it tells. */
type Message =
  | { readonly method?: never; readonly id: number; readonly result?: unknown }
  | {
      readonly method: 'textDocument/publishDiagnostics';
      readonly params: {
        readonly uri: string;
        readonly diagnostics: readonly {
          readonly range: { readonly start: { readonly line: number } };
          readonly message: string;
        }[];
      };
    };
