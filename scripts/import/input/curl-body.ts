/** What a curl command sends. */
interface CurlBody {
  /** From its opening bracket on, as the shell hands it over; each line is where it was. */
  readonly text: string;
  /** Where it begins in the command. */
  readonly at: number;
}

const dataOption = /\s(?:-[A-Za-z]*d|--data(?:-[a-z]+)?|--json)(?=[\s='"${])/g;
const quoteOfOption = /[\s=]*(\$?['"])?/y;
/** A body on standard input, which the shell reads from the lines below. */
const hereDocument = /<<-?[ \t]{0,9}['"\\]?\w{1,99}['"]?[^\n]{0,99}\n/g;
const blanks = /\s*/y;

/**
 * The next request body of a curl command. One in single quotes, or in none, continues to the end of the command: it ends with
 * its bracket, since the manual has single quotes inside, which a shell would not read.
 */
export function nextBody(command: string, from: number): CurlBody | undefined {
  for (const { at, quote } of openings(command, from)) {
    const rest = command.slice(at);
    if (quote === "$'") return { text: unquoted(rest, "'"), at };
    if (quote === '"' && rest[rest.indexOf('"') - 1] === '\\') return { text: unquoted(rest, '"'), at };
    return { text: quote === "'" ? rest.replaceAll(/'(?:\\'|"'")'/g, "'") : rest, at };
  }
  return undefined;
}

/** Where a body may begin with its bracket, and behind which quote. */
function* openings(command: string, from: number): Iterable<{ readonly at: number; readonly quote?: string }> {
  for (const { index, 0: option } of matchesFrom(dataOption, command, from)) {
    quoteOfOption.lastIndex = index + option.length;
    const quote = quoteOfOption.exec(command)?.[1] ?? '';
    const at = behindBlanks(command, quoteOfOption.lastIndex);
    if (command[at] === '{') yield { at, quote };
  }
  for (const { index, 0: line } of matchesFrom(hereDocument, command, from)) {
    const at = behindBlanks(command, index + line.length);
    if (command[at] === '{') yield { at };
  }
}

function* matchesFrom(pattern: RegExp, text: string, from: number): Iterable<RegExpExecArray> {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) yield match;
}

function behindBlanks(text: string, from: number): number {
  blanks.lastIndex = from;
  blanks.exec(text);
  return blanks.lastIndex;
}

/** What a backslash escapes in double quotes (POSIX, 2.2.3), and in `$'…'` (POSIX, 2.2.4); JSON reads the rest. */
const escaped: Readonly<Record<string, string>> = { '"': '"\\$`', "'": '"\\\'' };

/** The JSON up to the quote that closes it, without what the shell removes. */
function unquoted(text: string, quote: '"' | "'"): string {
  const json = new JsonText();
  for (let at = 0; at < text.length && text[at] !== quote; at++) {
    const next = text[at + 1] ?? '';
    if (text[at] !== '\\') json.add(text.charAt(at));
    else if (escaped[quote]?.includes(next)) json.add(text.charAt(++at));
    else if (quote === '"' && /^\\\r?\n/.test(text.slice(at, at + 3))) {
      at = text.indexOf('\n', at);
      json.breakLine();
    } else if (quote === "'" && /[nrt]/.test(next)) {
      json.addBlank(next);
      at++;
    } else json.add('\\');
  }
  return json.text;
}

/** JSON that is written letter by letter, and knows whether it is inside a text. */
class JsonText {
  text = '';
  #isInside = false;
  #isEscaped = false;
  #breaks = 0;

  add(character: string): void {
    this.text += character;
    if (character === '"' && !this.#isEscaped) {
      this.#isInside = !this.#isInside;
      this.text += '\n'.repeat(this.#breaks);
      this.#breaks = 0;
    }
    this.#isEscaped = character === '\\' && !this.#isEscaped;
  }

  /** A line of the input ends; one of a text does not. */
  breakLine(): void {
    if (this.#isInside) this.#breaks++;
    else this.text += '\n';
  }

  /** A line break, carriage return or tab, without one in the input. */
  addBlank(letter: string): void {
    this.text += this.#isInside ? `\\${letter}` : ' ';
  }
}
