/** Bytes that were made of other bytes: each with the stretch of the first bytes that it comes from. */
export interface View {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Bytes as they are. */
export function viewOf(bytes: Uint8Array): View {
  const [starts, ends] = [new Int32Array(bytes.length), new Int32Array(bytes.length)];
  for (let at = 0; at < bytes.length; at++) [starts[at], ends[at]] = [at, at + 1];
  return { bytes, starts, ends };
}

/** The letters and digits of a text, as those of a view. */
export function lettersIn(text: string): Uint8Array {
  if (/[^\x00-\x7f]/.test(text)) return lettersOf(viewOf(Buffer.from(text))).bytes;
  return Buffer.from(text.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

/** The letters and digits alone (Unicode, NFKC), in lower case. */
export function lettersOf(view: View): View {
  const { bytes } = view;
  const made = new Making(view);
  for (let at = 0, next = 0; at < bytes.length; at = next) {
    const byte = bytes[at] ?? 0;
    next = at + 1;
    if (byte < 0x80) {
      const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
      if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39)) made.add(lower, at, next);
      continue;
    }
    while (next < at + 4 && ((bytes[next] ?? 0) & 0xc0) === 0x80) next++;
    const character = Buffer.from(bytes.subarray(at, next)).toString('utf8');
    const letters = character
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (const one of Buffer.from(letters)) made.add(one, at, next);
  }
  return made.view;
}

/** Escapes of URLs, of JSON and program texts, and of HTML. */
const escape =
  /%([0-9a-f]{2})|\\x([0-9a-f]{2})|0x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|&#x0{0,8}([0-9a-f]{1,6});?|&#0{0,8}([0-9]{1,7});?|&([a-z]{2,8});|\\([^xu])/gi;
const mostCodePoint = 0x10ffff;

/** The same without one layer of escapes; undefined when there are none. */
export function unescaped(view: View): View | undefined {
  const { bytes } = view;
  const made = new Making(view);
  let from = 0;
  for (const match of Buffer.from(bytes).toString('latin1').matchAll(escape)) {
    for (; from < match.index; from++) made.add(bytes[from] ?? 0, from, from + 1);
    from = match.index + match[0].length;
    for (const byte of bytesOf(match)) made.add(byte, match.index, from);
  }
  if (from === 0) return undefined;
  for (; from < bytes.length; from++) made.add(bytes[from] ?? 0, from, from + 1);
  return made.view;
}

/** What an escape stands for; nothing where that is neither a letter nor the beginning of another escape. */
function bytesOf([, percent, x, zero, four, braces, hex, decimal, name, letter]: RegExpMatchArray): Iterable<number> {
  const byte = percent ?? x ?? zero;
  if (byte !== undefined) return [Number.parseInt(byte, 16)];
  const point = four ?? braces ?? hex;
  const code = point === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(point, 16);
  if (code <= mostCodePoint) return Buffer.from(String.fromCodePoint(code));
  return Buffer.from(name?.toLowerCase() === 'amp' ? '&' : letter === '\\' ? letter : '');
}

/** A view of a view in the making. */
class Making {
  readonly #of: View;
  readonly #bytes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(of: View) {
    this.#of = of;
  }

  /** Adds a byte that was made of those from `start` to `end`. */
  add(byte: number, start: number, end: number): void {
    this.#bytes.push(byte);
    this.#starts.push(this.#of.starts[start] ?? 0);
    this.#ends.push(this.#of.ends[end - 1] ?? 0);
  }

  get view(): View {
    return {
      bytes: Uint8Array.from(this.#bytes),
      starts: Int32Array.from(this.#starts),
      ends: Int32Array.from(this.#ends),
    };
  }
}
