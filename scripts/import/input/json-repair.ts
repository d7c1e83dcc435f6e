import { maxYamlDepth } from '../../text/yaml-document.ts';
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

type Expected = 'key' | 'colon' | 'value' | 'comma';

const literal = /^(true|false|null|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)$/;
const kubeconfigKey = /^kube_?-?config$/i;

/**
 * Reads one JSON value from its opening bracket to the closing one, the way the manuals of Nautes print it: with `#` and
 * `//` comments, missing or superfluous commas, words without quotes, and a YAML block (`|`) or a text with line breaks
 * as the kubeconfig. What it means is for the YAML parser, which also refuses duplicate keys.
 */
export function repairJson(text: string, line: number): RepairedJson | Refusal {
  return new JsonRepair(text, line).run();
}

/** Goes over the text once: no pattern here looks back, or further ahead than what it takes. */
class JsonRepair {
  readonly #text: string;
  readonly #out: string[] = [];
  readonly #open: { readonly close: string; readonly line: number }[] = [];
  readonly #commasMissing: number[] = [];
  #expects: Expected = 'value';
  #at = 0;
  #line: number;
  #key = { name: '', at: 0 };
  /** The line that the last value ends on; undefined where no comma can follow it. */
  #valueLine: number | undefined;

  constructor(text: string, line: number) {
    this.#text = text;
    this.#line = line;
  }

  run(): RepairedJson | Refusal {
    do {
      this.#skipBlanks();
      const frame = this.#open.at(-1);
      if (frame !== undefined && this.#at === this.#text.length)
        return { line: frame.line, text: 'the bracket that opens here is not closed' };
      const problem = this.#read(this.#text.charAt(this.#at), frame?.close);
      if (problem !== undefined) return { line: this.#line, text: problem };
      if (this.#open.length > maxYamlDepth)
        return { line: this.#line, text: 'values are nested too deeply', hint: 'nest them less deeply' };
    } while (this.#open.length > 0);
    return { text: this.#out.join(''), commasMissing: this.#commasMissing, end: this.#at };
  }

  /** Reads what begins with this character; the answer is what is wrong. */
  #read(character: string, close: string | undefined): string | undefined {
    const next = close === '}' ? 'key' : 'value';
    if (/[}\],]/.test(character)) {
      if (character !== ',' && character !== close) return `a "${character}" has no opening bracket`;
      if (this.#expects === 'colon' || (this.#expects === 'value' && next === 'key')) return 'a value is missing';
      if (character !== ',') this.#open.pop();
      const isSuperfluous = character === ',' && this.#expects !== 'comma';
      this.#at++;
      this.#emit(isSuperfluous ? '' : character, character === ',' ? next : 'comma');
      return undefined;
    }
    if (this.#expects === 'comma') {
      if (this.#valueLine !== undefined) this.#commasMissing.push(this.#valueLine);
      this.#emit(',', next);
    }
    if (this.#expects === 'key') return this.#readKey(character);
    if (this.#expects === 'value') return this.#readValue(character, close);
    if (character !== ':') return 'a ":" is missing after the key';
    this.#at++;
    this.#emit(': ', 'value');
    return undefined;
  }

  #readKey(character: string): string | undefined {
    const at = this.#at;
    const name = character === '"' ? this.#takeQuoted() : this.#take(/[^\s,:{}[\]"]+/y);
    if (name === undefined || name.includes('\n')) return 'a key is expected';
    this.#key = { name, at };
    this.#emit(character === '"' ? `"${name}"` : JSON.stringify(name), 'colon');
    return undefined;
  }

  #readValue(character: string, close: string | undefined): string | undefined {
    if (character === '{' || character === '[') {
      this.#at++;
      this.#open.push({ close: character === '{' ? '}' : ']', line: this.#line });
      this.#emit(character, character === '{' ? 'key' : 'value');
    } else if (character === '"') {
      const content = this.#takeQuoted();
      const breaks = content === undefined ? 0 : content.split('\n').length - 1;
      if (content === undefined || (breaks > 0 && !(close === '}' && kubeconfigKey.test(this.#key.name))))
        return 'this quoted text is not closed on its line';
      this.#emit(`"${content.replaceAll(/\r?\n/g, '\\n').replaceAll('\t', '\\t')}"`, 'comma', breaks);
    } else if (close === '}' && this.#take(/\|[-+0-9]*[ \t]*(#[^\n]*)?\r?\n/y) !== undefined) {
      const lines = this.#takeBlock();
      this.#emit(JSON.stringify(`${lines.join('\n')}\n`), 'comma', lines.length + 1);
      this.#valueLine = undefined;
    } else {
      const word = this.#takeWord();
      if (word === '') return 'a value is missing';
      this.#emit(literal.test(word) ? word : JSON.stringify(word), 'comma');
    }
    return undefined;
  }

  /** What is indented below the `|`; where it is not indented at all, up to the bracket. */
  #takeBlock(): readonly string[] {
    const lines: string[] = [];
    const keyIndent = indentOf(this.#text.slice(this.#text.lastIndexOf('\n', this.#key.at) + 1));
    let indent: number | undefined;
    while (this.#at < this.#text.length) {
      const end = this.#text.indexOf('\n', this.#at);
      const line = this.#text.slice(this.#at, end === -1 ? undefined : end).replace(/\r$/, '');
      if (line.trim() !== '') {
        indent ??= indentOf(line);
        if (indentOf(line) < indent || (indent <= keyIndent && /^ *}/.test(line))) break;
      }
      lines.push(line.slice(indent ?? 0));
      this.#at = end === -1 ? this.#text.length : end + 1;
    }
    return lines;
  }

  /** A word without quotes: to the end of its line, a comma, a closing bracket or a comment. */
  #takeWord(): string {
    const start = this.#at;
    const word = this.#take(/[^,}\]\n]+/y) ?? '';
    const comment = word.search(/(?<=[\s{["])(?:#|\/\/)/);
    if (comment === -1) return word.trimEnd();
    this.#at = start + comment;
    return word.slice(0, comment).trimEnd();
  }

  /** What is between the quote here and the one that closes it. */
  #takeQuoted(): string | undefined {
    const start = this.#at + 1;
    let end = start - 1;
    let isEscaped: boolean;
    do {
      end = this.#text.indexOf('"', end + 1);
      let first = end;
      while (this.#text[first - 1] === '\\') first--;
      isEscaped = (end - first) % 2 === 1;
    } while (isEscaped);
    if (end === -1) return undefined;
    this.#at = end + 1;
    return this.#text.slice(start, end);
  }

  /** White space and comments: only line breaks are left of them. */
  #skipBlanks(): void {
    for (let blank: string | undefined = ''; blank !== undefined;) {
      const breaks = blank.split('\n').length - 1;
      if (breaks > 0) this.#emit('', this.#expects, breaks);
      blank = this.#take(/\s+/y) ?? this.#take(/(?<![^\s,{[\]}"])(?:#|\/\/)[^\n]*/y);
    }
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0];
    this.#at += taken?.length ?? 0;
    return taken;
  }

  /** Writes a piece, and the line breaks that were in it; says what comes next. */
  #emit(text: string, expects: Expected, breaks = 0): void {
    this.#out.push(text, '\n'.repeat(breaks));
    this.#line += breaks;
    if (expects === 'comma' && text !== '') this.#valueLine = this.#line;
    this.#expects = expects;
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
