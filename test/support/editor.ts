import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

const settings = {
  validate: true,
  completion: true,
  schemas: {
    [pathToFileURL(`${root}/schemas/cluster.schema.json`).href]: 'clusters/*.yaml',
    [pathToFileURL(`${root}/schemas/tenant.schema.json`).href]: 'tenant.yaml',
  },
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

/** The part of an editor that talks to yaml-language-server. */
export class Editor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #remarks = new Map<string, (remarks: readonly Remark[]) => void>();
  readonly #answers = new Map<number, (result: unknown) => void>();
  #requests = 1;
  #received = Buffer.alloc(0);

  constructor() {
    const program = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'));
    this.#server = spawn(process.execPath, [program, '--stdio'], { cwd: root });
    this.#server.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  start(): void {
    this.#send({
      id: 1,
      method: 'initialize',
      params: {
        processId: process.pid,
        rootUri: pathToFileURL(root).href,
        capabilities: {
          workspace: { configuration: true },
          textDocument: { completion: { completionItem: { snippetSupport: true } } },
        },
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a text under a path of the register and waits for what is said about it. */
  remarksOn(path: string, text: string): Promise<readonly Remark[]> {
    const uri = pathToFileURL(`${root}/${path}`).href;
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
    const id = ++this.#requests;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    const uri = pathToFileURL(`${root}/${path}`).href;
    this.#send({ id, method: 'textDocument/completion', params: { textDocument: { uri }, position } });
    const { items } = (await answer) as { items: readonly { label: string; textEdit: { newText: string } }[] };
    return items.map(({ label, textEdit }) => ({ label, text: textEdit.newText }));
  }

  async stop(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill();
    await ended;
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const header = /^Content-Length: ([0-9]+)(?:\r\n[^\r]+)*\r\n\r\n/.exec(this.#received.toString('latin1'));
      if (header === null) return;
      const end = header[0].length + Number(header[1]);
      if (this.#received.length < end) return;
      this.#take(JSON.parse(this.#received.toString('utf8', header[0].length, end)));
      this.#received = this.#received.subarray(end);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) this.#answers.get(message.id)?.(message.result);
    else if (message.method === 'workspace/configuration')
      this.#send({
        id: message.id,
        result: message.params.items.map(({ section }) => (section === 'yaml' ? settings : {})),
      });
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

/** What the server asks of an editor, and what it tells. */
type Message =
  | { readonly method?: never; readonly id: number; readonly result?: unknown }
  | {
      readonly method: 'workspace/configuration';
      readonly id: number;
      readonly params: { readonly items: readonly { readonly section: string }[] };
    }
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
