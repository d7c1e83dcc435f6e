/** Escapes of JSON, YAML, JavaScript and shells, also several deep; a line that goes on below loses its break. */
export const escapes = /\\{1,8}(?:([nrt/"'])|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n[ \t]*)/g;

const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A text without its escapes, which remembers where each letter came from. */
export class UnescapedText {
  readonly text: string;
  /** Where in `text` a stretch begins, and where that was in the original; both ascend. */
  readonly #starts: number[] = [0];
  readonly #origins: number[] = [0];

  constructor(original: string) {
    const parts: string[] = [];
    let length = 0;
    let from = 0;
    for (const match of original.includes('\\') ? original.matchAll(escapes) : []) {
      const [whole, letter, unicode, byte] = match;
      const code = unicode ?? byte;
      const meaning =
        letter === undefined
          ? code === undefined
            ? ''
            : String.fromCharCode(Number.parseInt(code, 16))
          : (meanings[letter] ?? letter);
      parts.push(original.slice(from, match.index), meaning);
      length += match.index - from + meaning.length;
      from = match.index + whole.length;
      this.#starts.push(length);
      this.#origins.push(from);
    }
    this.text = from === 0 ? original : parts.join('') + original.slice(from);
  }

  /** The offset in the original of an offset in `text`. */
  originOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#origins[low] ?? 0) + offset - (this.#starts[low] ?? 0);
  }
}
