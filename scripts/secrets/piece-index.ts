import { minSecretBytes, pieceBytes } from './secret-values.ts';

/** Any piece of that length holds one whole stretch of this length that begins at a multiple of it in the secret. */
const gramBytes = 8;
/** Stands around each kept value; no UTF-8 text has this byte. */
const border = 0xff;

/** From and to where something is, in bytes. */
export type Stretch = readonly [start: number, end: number];

/** How many letters were looked at. */
export interface Work {
  letters: number;
}

/**
 * Finds kept values and pieces of them in any text; its time grows with the text, not with the values. It remembers
 * nothing of the texts.
 */
export class PieceIndex {
  /** All kept values with borders around them. */
  #values = new Uint8Array(1024).fill(border, 0, 1);
  #used = 1;
  /** A hash table without deletion: the places in `#values` of the grams, 0 where there is none. */
  #slots = new Int32Array(1 << 8);
  #slotBits = 8;
  #grams = 0;

  /** Where whole values and long enough pieces are, in order and apart from each other, cut between characters. */
  find(bytes: Uint8Array, work: Work): readonly Stretch[] {
    if (this.#grams === 0) return [];
    work.letters += bytes.length;
    const found: [number, number][] = [];
    let low = 0;
    let high = 0;
    for (let at = 0; at < bytes.length; at++) {
      low = (low >>> 8) | (high << 24);
      high = (high >>> 8) | ((bytes[at] ?? 0) << 24);
      const start = at - gramBytes + 1;
      if (start < 0) continue;
      for (let slot = this.#slotOf(low, high); this.#slots[slot] !== 0; slot = this.#next(slot)) {
        work.letters += 2 * gramBytes;
        const stretch = this.#stretchAt(bytes, start, this.#slots[slot] ?? 0);
        if (stretch === undefined) continue;
        for (let last = found.at(-1); last !== undefined && stretch[0] <= last[1]; last = found.at(-1)) {
          stretch[0] = Math.min(stretch[0], last[0]);
          stretch[1] = Math.max(stretch[1], last[1]);
          found.pop();
        }
        found.push(stretch);
      }
    }
    return found;
  }

  /** What the bytes around a place share with the kept value around a gram, if that is enough to be masked. */
  #stretchAt(bytes: Uint8Array, start: number, gram: number): [number, number] | undefined {
    for (let index = 0; index < gramBytes; index++)
      if (bytes[start + index] !== this.#values[gram + index]) return undefined;
    let before = 0;
    while (before < gramBytes && start > before && bytes[start - before - 1] === this.#values[gram - before - 1])
      before++;
    let after = gramBytes;
    while (after < 2 * gramBytes && start + after < bytes.length && bytes[start + after] === this.#values[gram + after])
      after++;
    const isWhole = this.#values[gram - before - 1] === border && this.#values[gram + after] === border;
    if (before + after < pieceBytes && !isWhole) return undefined;
    return [toCharacter(bytes, start - before, -1), toCharacter(bytes, start + after, 1)];
  }

  /** Finds a value from now on, if it is long enough. */
  keep(value: Uint8Array): void {
    if (value.length < minSecretBytes) return;
    const start = this.#used;
    while (start + value.length + 1 > this.#values.length) this.#values = grown(this.#values);
    this.#values.set(value, start);
    this.#values[start + value.length] = border;
    this.#used = start + value.length + 1;
    for (let gram = start; gram + gramBytes <= start + value.length; gram += gramBytes) this.#index(gram);
  }

  #index(gram: number): void {
    if ((this.#grams + 1) * 3 > this.#slots.length * 2) this.#rehash();
    let slot = this.#slotAt(gram);
    for (; this.#slots[slot] !== 0; slot = this.#next(slot)) if (this.#isAlike(this.#slots[slot] ?? 0, gram)) return;
    this.#slots[slot] = gram;
    this.#grams++;
  }

  /** Whether two grams stand among the same bytes, so that one of them finds whatever the other does. */
  #isAlike(left: number, right: number): boolean {
    for (let distance = 1; distance <= gramBytes; distance++) {
      if (this.#values[left - distance] !== this.#values[right - distance]) return false;
      if (this.#values[left - distance] === border) break;
    }
    for (let distance = 0; distance < 2 * gramBytes; distance++) {
      if (this.#values[left + distance] !== this.#values[right + distance]) return false;
      if (this.#values[left + distance] === border) break;
    }
    return true;
  }

  #rehash(): void {
    const grams = this.#slots.filter((gram) => gram !== 0);
    this.#slotBits++;
    this.#slots = new Int32Array(1 << this.#slotBits);
    for (const gram of grams) {
      let slot = this.#slotAt(gram);
      while (this.#slots[slot] !== 0) slot = this.#next(slot);
      this.#slots[slot] = gram;
    }
  }

  #slotAt(gram: number): number {
    const word = (at: number): number =>
      (this.#values[at] ?? 0) |
      ((this.#values[at + 1] ?? 0) << 8) |
      ((this.#values[at + 2] ?? 0) << 16) |
      ((this.#values[at + 3] ?? 0) << 24);
    return this.#slotOf(word(gram), word(gram + 4));
  }

  #slotOf(low: number, high: number): number {
    const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77);
    return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - this.#slotBits);
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1);
  }
}

/** The border of a character (UTF-8) at a place or beyond it. */
function toCharacter(bytes: Uint8Array, place: number, step: -1 | 1): number {
  let at = place;
  while (at > 0 && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += step;
  return at;
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
