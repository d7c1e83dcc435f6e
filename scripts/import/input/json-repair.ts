import type { Refusal } from '../source-cluster.ts';

/** JSON as people paste it, made into YAML's flow style. */
export interface RepairedJson {
  /** Each line is where it was, so that places in it are places in the input. */
  readonly text: string;
  /** The lines behind which a comma was missing. */
  readonly commasMissing: readonly number[];
  /** The offset behind the bracket that closes it. */
  readonly end: number;
}

/** Where an object or list stands in the input, and what comes next in it. */
interface Frame {
  readonly close: '}' | ']';
  readonly line: number;
  expects: 'key' | 'colon' | 'value' | 'comma';
  /** Of the entry that is being read. */
  key: string;
  /** The indentation of the line that the key is on. */
  keyIndent: number;
  /** The line that the last value ends on; undefined where no comma can follow it. */
  valueLine: number | undefined;
}

const literal = /^(true|false|null|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)$/;
const kubeconfigKey = /^kube_?-?config$/i;

/**
 * Reads one JSON value from its opening bracket to the closing one, the way the manuals of Nautes print it: with `#` and
 * `//` comments, missing or superfluous commas, words without quotes, and a YAML block (`|`) or a text with line breaks
 * as the kubeconfig. What it means is for the YAML parser, which also refuses duplicate keys and deep nesting.
 */
export function repairJson(text: string, start: number, line: number): RepairedJson | Refusal {
  return new JsonRepair(text, start, line).run();
}

class JsonRepair {
  readonly #text: string;
  readonly #out: string[] = [];
  readonly #frames: Frame[] = [];
  readonly #commasMissing: number[] = [];
  #at: number;
  #line: number;

  constructor(text: string, start: number, line: number) {
    this.#text = text;
    this.#at = start;
    this.#line = line;
  }

  run(): RepairedJson | Refusal {
    do {
      this.#skipBlanks();
      const refusal = this.#step();
      if (refusal !== undefined) return refusal;
    } while (this.#frames.length > 0);
    return { text: this.#out.join(''), commasMissing: this.#commasMissing, end: this.#at };
  }

  #step(): Refusal | undefined {
    const character = this.#text.charAt(this.#at);
    const frame = this.#frames.at(-1);
    if (frame === undefined) return this.#open(character);
    if (character === '') return { line: frame.line, text: 'the bracket that opens here is not closed' };
    if (character === '}' || character === ']') return this.#close(frame, character);
    if (character === ',') return this.#comma(frame);
    if (frame.expects === 'comma') this.#addComma(frame);
    if (frame.expects === 'colon') return this.#colon(frame, character);
    return frame.expects === 'key' ? this.#key(frame, character) : this.#value(frame, character);
  }

  #open(character: string): undefined {
    const isList = character === '[';
    this.#frames.push({
      close: isList ? ']' : '}',
      line: this.#line,
      expects: isList ? 'value' : 'key',
      key: '',
      keyIndent: 0,
      valueLine: undefined,
    });
    this.#emit(character, 1);
  }

  #close(frame: Frame, character: string): Refusal | undefined {
    if (character !== frame.close) return this.#refuse(`a "${character}" closes what no bracket of its kind opened`);
    if (frame.expects === 'colon' || (frame.close === '}' && frame.expects === 'value'))
      return this.#refuse('a value is missing');
    this.#frames.pop();
    this.#emit(character, 1);
    this.#valueRead();
    return undefined;
  }

  #comma(frame: Frame): Refusal | undefined {
    if (frame.expects === 'colon' || (frame.close === '}' && frame.expects === 'value'))
      return this.#refuse('a value is missing');
    this.#emit(frame.expects === 'comma' ? ',' : '', 1);
    frame.expects = frame.close === '}' ? 'key' : 'value';
    return undefined;
  }

  #addComma(frame: Frame): void {
    if (frame.valueLine !== undefined) this.#commasMissing.push(frame.valueLine);
    this.#emit(',', 0);
    frame.expects = frame.close === '}' ? 'key' : 'value';
  }

  #colon(frame: Frame, character: string): Refusal | undefined {
    if (character !== ':') return this.#refuse('a ":" is missing after the key');
    this.#emit(': ', 1);
    frame.expects = 'value';
    return undefined;
  }

  #key(frame: Frame, character: string): Refusal | undefined {
    const lineStart = this.#text.lastIndexOf('\n', this.#at - 1) + 1;
    frame.keyIndent = indentOf(this.#text.slice(lineStart, this.#at));
    const key = character === '"' ? this.#quoted() : this.#match(/[^\s,:{}[\]"]+/y)?.[0];
    if (key === undefined || key.includes('\n')) return this.#refuse('a key is expected');
    frame.key = key;
    this.#emit(character === '"' ? `"${key}"` : JSON.stringify(key), 0);
    frame.expects = 'colon';
    return undefined;
  }

  #value(frame: Frame, character: string): Refusal | undefined {
    if (character === '{' || character === '[') return this.#open(character);
    if (character === '"') return this.#textInQuotes(frame);
    const block = frame.close === '}' ? this.#match(/\|[-+0-9]*[ \t]*(#[^\n]*)?\r?\n/y) : undefined;
    if (block !== undefined) return this.#block(frame);
    const word = this.#word();
    if (word === '') return this.#refuse('a value is missing');
    this.#emit(literal.test(word) ? word : JSON.stringify(word), 0);
    this.#valueRead();
    return undefined;
  }

  /** A text in quotes; only a kubeconfig may go over several lines. */
  #textInQuotes(frame: Frame): Refusal | undefined {
    const line = this.#line;
    const content = this.#quoted();
    const breaks = content === undefined ? 0 : content.split('\n').length - 1;
    if (content === undefined || (breaks > 0 && !kubeconfigKey.test(frame.key)))
      return { line, text: 'a text in quotes is not closed on its line' };
    this.#emit(`"${content.replaceAll(/\r?\n/g, '\\n').replaceAll('\t', '\\t')}"`, 0);
    this.#breakLines(breaks, 0);
    this.#valueRead();
    return undefined;
  }

  /** What is indented below the `|`; where it is not indented at all, up to the bracket. */
  #block(frame: Frame): undefined {
    const lines: string[] = [];
    let indent: number | undefined;
    while (this.#at < this.#text.length) {
      const end = this.#text.indexOf('\n', this.#at);
      const line = this.#text.slice(this.#at, end === -1 ? undefined : end).replace(/\r$/, '');
      if (line.trim() !== '') {
        indent ??= indentOf(line);
        if (indentOf(line) < indent || (indent <= frame.keyIndent && /^ *}/.test(line))) break;
      }
      lines.push(line.slice(indent ?? 0));
      this.#at = end === -1 ? this.#text.length : end + 1;
    }
    this.#emit(JSON.stringify(`${lines.join('\n')}\n`), 0);
    this.#breakLines(lines.length + 1, 0);
    this.#valueRead();
    frame.valueLine = undefined;
  }

  /** A word without quotes: to the end of its line, a comma, a closing bracket or a comment. */
  #word(): string {
    let end = this.#at;
    while (end < this.#text.length && !/[,}\]\n]/.test(this.#text.charAt(end)) && !isComment(this.#text, end)) end++;
    const word = this.#text.slice(this.#at, end).trimEnd();
    this.#at = end;
    return word;
  }

  #quoted(): string | undefined {
    return this.#match(/"([^"\\]*(?:\\[^][^"\\]*)*)"/y)?.[1];
  }

  #valueRead(): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    frame.expects = 'comma';
    frame.valueLine = this.#line;
  }

  /** White space and comments: only line breaks are left of them. */
  #skipBlanks(): void {
    for (;;) {
      const character = this.#text.charAt(this.#at);
      if (isComment(this.#text, this.#at)) this.#match(/[^\n]+/y);
      else if (character === '' || !/\s/.test(character)) return;
      else if (character === '\n') this.#breakLines(1, 1);
      else this.#at++;
    }
  }

  #breakLines(count: number, consumed: number): void {
    this.#emit('\n'.repeat(count), consumed);
    this.#line += count;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match ?? undefined;
  }

  #emit(text: string, consumed: number): void {
    this.#out.push(text);
    this.#at += consumed;
  }

  #refuse(text: string): Refusal {
    return { line: this.#line, text };
  }
}

/** Whether a comment starts here; inside a word, as in `https://`, none does. */
function isComment(text: string, at: number): boolean {
  if (text.charAt(at) !== '#' && !text.startsWith('//', at)) return false;
  return at === 0 || /[\s,{[\]}"]/.test(text.charAt(at - 1));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
