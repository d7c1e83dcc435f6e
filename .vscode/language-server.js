// The language server for YAML with the settings of this folder, for editors that do not read them: speaks LSP over stdio.
// It is yaml-language-server itself; only its questions about settings are answered here instead of by the editor.

import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const separator = Buffer.from('\r\n\r\n');

/** Calls back with each message of a stream, as LSP frames them (its specification, "Base Protocol"). */
export function readMessages(stream, take) {
  let received = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const start = received.indexOf(separator) + separator.length;
      const length = /^content-length: *([0-9]+)/im.exec(received.toString('latin1', 0, Math.max(start, 0)))?.[1];
      if (start < separator.length || length === undefined) return;
      const end = start + Number(length);
      if (received.length < end) return;
      const body = received.toString('utf8', start, end);
      received = received.subarray(end);
      take(JSON.parse(body));
    }
  });
}

/** Writes a message as LSP frames it. */
export function writeMessage(stream, message) {
  const body = JSON.stringify(message);
  stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** The settings for one section, such as `yaml` or `[yaml]`, in the shape in which VS Code hands them on. */
function settingsOf(section) {
  const settings = section === 'yaml' ? { validate: true, completion: true, hover: true } : {};
  const all = JSON.parse(readFileSync(fileURLToPath(new URL('settings.json', import.meta.url)), 'utf8'));
  for (const [key, value] of Object.entries(all)) {
    if (key === section) Object.assign(settings, value);
    if (!key.startsWith(`${section}.`)) continue;
    const path = key.slice(section.length + 1).split('.');
    settings[path[0]] = path.slice(1).reduceRight((inner, name) => ({ [name]: inner }), value);
  }
  return settings;
}

function serve() {
  const program = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'));
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  readMessages(process.stdin, (message) => {
    if (message.method === 'initialize') {
      const capabilities = (message.params.capabilities ??= {});
      capabilities.workspace = { ...capabilities.workspace, configuration: true };
    }
    // What the editor has to say about settings is not asked for.
    if (message.method !== 'workspace/didChangeConfiguration') writeMessage(server.stdin, message);
  });
  readMessages(server.stdout, (message) => {
    if (message.method !== 'workspace/configuration') return writeMessage(process.stdout, message);
    const result = message.params.items.map(({ section }) => settingsOf(section ?? ''));
    writeMessage(server.stdin, { jsonrpc: '2.0', id: message.id, result });
  });
  process.stdin.on('end', () => server.stdin.end());
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) serve();
