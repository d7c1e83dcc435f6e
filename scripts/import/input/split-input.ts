import { LineIndex } from '../../text/position.ts';
import type { Note, Refusal } from '../source-cluster.ts';
import { nextBody } from './curl-body.ts';
import { repairJson, type RepairedJson } from './json-repair.ts';

/** A part of an input that is one YAML document, or was made into one. */
export interface InputSection {
  readonly text: string;
  /** How many lines of the input are above it. */
  readonly linesBefore: number;
  /** The name in the URL of a request. */
  readonly urlName?: { readonly name: string; readonly line: number };
  readonly notes: readonly Note[];
}

const commandStart = /^[ \t]*(?:\$ +)?curl\b/gm;

/** Cuts an input into its documents: `curl` commands, JSON values one after another, or YAML documents and list items. */
export function splitInput(text: string): readonly (InputSection | Refusal)[] {
  const plain = text.replace(/^\uFEFF/, '');
  const lines = plain.split('\n');
  const first = lines.map((line) => line.trim()).find((line) => line !== '' && !/^(#|\/\/)/.test(line)) ?? '';
  if (/^[{[]/.test(first)) return splitJson(plain, plain.indexOf(first));
  const starts = isYaml(first) ? [] : [...plain.matchAll(commandStart)].map(({ index }) => index);
  if (starts.length > 0) return splitCommands(plain, starts);
  return splitDocuments(lines);
}

/** Whether a part could not be read. */
export function isRefusal(part: object): part is Refusal {
  return 'line' in part;
}

/** Whether the first line that is no comment begins a mapping, a list or a document. */
function isYaml(first: string): boolean {
  return /^(?:["']?[\w.-]+["']?:|-|%)(?:\s|$)|^---/.test(first);
}

function splitCommands(text: string, starts: readonly number[]): readonly (InputSection | Refusal)[] {
  const places = new LineIndex(text);
  return starts.map((start, at) =>
    readCommand(text.slice(start, starts[at + 1]), (offset) => places.positionOf(start + offset).line),
  );
}

function readCommand(command: string, lineAt: (offset: number) => number): InputSection | Refusal {
  const url = /\/api\/v1\/clusters\/([^\s'"?#/]+)/.exec(command);
  const body = nextBody(command, 0);
  if (body === undefined)
    return {
      line: lineAt(0),
      text: 'the curl command has no request body',
      hint: 'import the file that it names, or the body alone',
    };
  const json = repairJson(body.text, lineAt(body.at));
  if (isRefusal(json)) return json;
  const another = nextBody(command, body.at + json.end);
  if (another !== undefined)
    return {
      line: lineAt(another.at),
      text: 'the curl command has a second request body, which curl would append to the first',
      hint: 'give each request a command of its own',
    };
  const name = url?.[1];
  return {
    ...toSection(json, lineAt(body.at)),
    ...(name === undefined ? {} : { urlName: { name, line: lineAt(url?.index ?? 0) } }),
  };
}

function splitJson(text: string, start: number): readonly (InputSection | Refusal)[] {
  const parts: (InputSection | Refusal)[] = [];
  const places = new LineIndex(text);
  for (let at = start; at < text.length;) {
    const { line } = places.positionOf(at);
    if (!/[{[]/.test(text.charAt(at)))
      return [...parts, { line, text: 'what follows the closing bracket is not read', hint: 'remove it' }];
    const json = repairJson(text.slice(at), line);
    if (isRefusal(json)) return [...parts, json];
    parts.push(toSection(json, line));
    // The quote is what is left of a shell command around the body.
    const rest = /(?:\s|'|---)*/y;
    rest.lastIndex = at + json.end;
    rest.test(text);
    at = rest.lastIndex;
  }
  return parts;
}

function toSection({ text, commasMissing }: RepairedJson, line: number): InputSection {
  const behind = [...new Set(commasMissing)];
  const lines = `${behind.length === 1 ? 'line' : 'lines'} ${behind.join(', ')}`;
  const note = { line: commasMissing[0] ?? line, text: `read as if a comma were at the end of ${lines}` };
  return { text, linesBefore: line - 1, notes: commasMissing.length === 0 ? [] : [note] };
}

/**
 * A line that begins with `---` and a blank is a boundary wherever it stands (YAML 1.2.2, production c-forbidden), and
 * `-----BEGIN` is none.
 */
function splitDocuments(lines: readonly string[]): readonly InputSection[] {
  const starts = lines.flatMap((line, index) => (index === 0 || /^---(\s|$)/.test(line) ? [index] : []));
  return starts.flatMap((start, at) => {
    const document = lines.slice(start, starts[at + 1] ?? lines.length);
    return document.every((line) => /^(%.*|(---|\.\.\.)?\s*(#.*)?)$/.test(line)) ? [] : splitList(document, start);
  });
}

/** `kubectl get -o yaml` prints a list, one item after another; each becomes a document, so that many fit. */
function splitList(lines: readonly string[], linesBefore: number): readonly InputSection[] {
  const whole = [{ text: lines.join('\n'), linesBefore, notes: [] }];
  const listAt = lines.findIndex((line) => /^items:\s*$/.test(line));
  const dash = /^( *)-(?=\s)/.exec(lines[listAt + 1] ?? '')?.[0];
  if (listAt === -1 || dash === undefined || !lines.some((line) => /^kind: ["']?\w*List["']?\s*$/.test(line)))
    return whole;
  const isOutside = (line: string): boolean =>
    !line.startsWith(dash) && line.trim() !== '' && line.search(/\S/) < dash.length && !/^\s*#/.test(line);
  const after = lines.findIndex((line, index) => index > listAt && isOutside(line));
  const end = after === -1 ? lines.length : after;
  const starts = lines.flatMap((line, index) =>
    index > listAt && index < end && line.startsWith(dash) ? [index] : [],
  );
  return starts.map((start, at) => {
    const [head = '', ...rest] = lines.slice(start, starts[at + 1] ?? end);
    const text = [head.replace('-', ' '), ...rest].join('\n');
    return { text, linesBefore: linesBefore + start, notes: [] };
  });
}
