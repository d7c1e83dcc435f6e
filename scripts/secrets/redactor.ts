import { lettersIn, lettersOf, unescaped, viewOf, type View } from './letters.ts';
import { PieceIndex, type Stretch, type Work } from './piece-index.ts';
import { mask } from './secret-text.ts';
import { minSecretBytes, secretValuesIn } from './secret-values.ts';

/** So often escapes are taken back: those of a page in those of JSON. */
const maxEscapes = 2;
/** ASCII in which nothing can be an escape. */
const isPlain = /^(?!.*0x)[^%&\\\x80-\uffff]*$/is;
/** The lines around a key, whose words are no secret. */
const keyBorders = /-----(?:BEGIN|END)[^-]{0,80}-----/;

/**
 * Masks the secrets of a run in its output: each value it was given, any 16 bytes of one, and both in base64.
 * The same by their letters and digits alone, and in hexadecimal, so that a server which repeats a secret in other case,
 * spaced out or escaped gets nowhere. It remembers nothing of the texts, so every call stands for itself; its time grows
 * with the text, not with the secrets.
 */
export class Redactor {
  readonly #exact = new PieceIndex();
  readonly #letters = new PieceIndex();
  readonly #kept = new Set<string>();

  /** Masks from now on what is secret in a value that a verb opened or was given. */
  keep(text: string): void {
    for (const value of secretValuesIn(text)) {
      if (this.#kept.has(value)) continue;
      this.#kept.add(value);
      const forms = formsOf(value);
      for (const form of forms) this.#exact.keep(Buffer.from(form));
      for (const part of value.split(keyBorders)) {
        const ofPart = part === value ? forms : formsOf(part);
        for (const form of [...ofPart, Buffer.from(part).toString('hex')]) this.#letters.keep(lettersIn(form));
      }
    }
  }

  /** The text with every secret in it masked; the same text when there is none. */
  redact(text: string, work: Work = { letters: 0 }): string {
    if (this.#kept.size === 0 || text.length < minSecretBytes / 4) return text;
    const found = this.#exact.find(Buffer.from(text), work);
    if (found.length === 0 && this.#isClean(text, work)) return text;
    let rest = withMasks(text, (bytes) => [...found, ...this.#findLetters(bytes, found, work)]);
    // What stood around a masked piece may make a new one.
    const again = (): string => withMasks(rest, (bytes) => this.#exact.find(bytes, work));
    for (let shown = again(); shown !== rest; shown = again()) rest = shown;
    return rest;
  }

  /** Whether a plain text, as nearly every line of progress is, has no secret by its letters alone; no others are proved. */
  #isClean(text: string, work: Work): boolean {
    return isPlain.test(text) && this.#letters.find(lettersIn(text), work).length === 0;
  }

  /** Where between what was found the letters and digits alone are a secret's: as they stand, and without their escapes. */
  #findLetters(bytes: Uint8Array, others: readonly Stretch[], work: Work): readonly Stretch[] {
    const found: Stretch[] = [];
    let from = 0;
    for (const [to, next] of [...others, [bytes.length, 0] as const]) {
      let view: View | undefined = viewOf(bytes.subarray(from, to));
      for (let time = 0; view !== undefined && time <= maxEscapes; time++) {
        const { bytes: letters, starts, ends } = lettersOf(view);
        for (const [start, end] of this.#letters.find(letters, work))
          found.push([from + (starts[start] ?? 0), from + (ends[end - 1] ?? 0)]);
        view = unescaped(view);
      }
      from = next;
    }
    return found;
  }
}

/** What every age identity begins with, which help and documentation say too; it is hidden only with what follows it. */
const publicStart = 'AGE-SECRET-KEY-1';

/** Whether a piece of a text is of that beginning alone, as where a placeholder of a person holds no more. */
function isPublic(piece: string): boolean {
  return publicStart.includes(piece.trim());
}

/** A value, and as it looks in base64 and in base64 of that. */
function formsOf(value: string): readonly string[] {
  const encoded = base64Of(value);
  return [value, ...encoded, ...encoded.slice(0, 1).flatMap(base64Of)];
}

function withMasks(text: string, find: (bytes: Buffer) => readonly Stretch[]): string {
  const bytes = Buffer.from(text);
  const found = find(bytes)
    .filter(([start, end]) => end - start > publicStart.length + 2 || !isPublic(bytes.toString('utf8', start, end)))
    .toSorted(([left], [right]) => left - right);
  if (found.length === 0) return text;
  const parts: string[] = [];
  let [from, to] = [0, -1];
  for (const [start, end] of found) {
    // What touches is one.
    if (start > to) parts.push(bytes.toString('utf8', from, start), mask);
    from = to = Math.max(to, end);
  }
  return parts.join('') + bytes.toString('utf8', from);
}

/** A text in base64 as it appears when it begins at each of the three places of a group. */
function base64Of(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // What the bytes before it decide as well is left out.
    return before === 0 ? encoded : encoded.slice(before + 1);
  });
}

/** Variables whose values are secret, by their names: those of the kit, of Vault and of GitLab, and the usual endings. */
const secretName = /^(?:AGE_IDENTITY|KUBECONFIG_.+|CI_JOB_JWT.*|.*_(?:TOKEN|PASSWORD|SECRET|PRIVATE_KEY))$/;
/** Those that may name a file instead (GitLab variables of type File); its path is no secret. */
const mayBePath = /^(?:AGE_IDENTITY|KUBECONFIG_)/;
const path = /^\s*(?:[/~.]|[A-Za-z]:[\\/])[^\n]*$/;

/** The values of an environment that must never be shown. */
export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(environment).flatMap(([name, value = '']) =>
    secretName.test(name) && !(mayBePath.test(name) && path.test(value)) ? [value] : [],
  );
}
