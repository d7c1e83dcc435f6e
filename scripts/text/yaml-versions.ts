import { CORE_SCHEMA, getScalarValue, SCALAR_STYLE, YAML11_SCHEMA, type Event } from 'js-yaml';
import type { Offsets } from './yaml-places.ts';

/** A plain scalar that is not what its author wrote for every program that reads it. */
export interface DoubtfulScalar {
  readonly offsets: Offsets;
  /** As it is written. */
  readonly written: string;
  readonly isKey: boolean;
  /** What the kit takes it for. */
  readonly here: unknown;
  /** What other programs read it as. */
  readonly elsewhere: unknown;
  /** Whether those others are kubectl and Argo CD, or only programs that keep to YAML 1.1 by the letter. */
  readonly isElsewhereKubernetes: boolean;
}

/** No other plain scalar is read differently: words for true and false, the merge key, and what begins like a number. */
const candidate = /^(?:y|n|yes|no|on|off|<<|[-+.]?[0-9.][0-9a-fox_.:+-]*|[-+]?\.(?:inf|nan)|[0-9]{4}-.*)$/is;

const longestWord = 3;
/** No number and no date is as long. */
const maxLength = 64;

/** The scalars of a document that YAML 1.1 and 1.2 read differently, or that JSON cannot represent, in their order. */
export function doubtfulScalars(text: string, events: readonly Event[]): readonly DoubtfulScalar[] {
  return events.flatMap((event) => {
    // A tag says what is meant; what is quoted is text for everybody.
    if (!('valueStart' in event) || event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return [];
    if (!mayBeDoubtful(text, event.valueStart, event.valueEnd)) return [];
    const written = getScalarValue(text, event);
    const doubt = candidate.test(written) ? doubtAbout(written) : undefined;
    if (doubt === undefined) return [];
    const offsets = [event.valueStart, event.valueEnd] as const;
    return [{ offsets, written, isKey: /^[ \t]*:(?:\s|$)/.test(text.slice(event.valueEnd)), ...doubt }];
  });
}

/** A quick look at the first character and the length, which spares most scalars the pattern. */
function mayBeDoubtful(text: string, start: number, end: number): boolean {
  if (start < 0 || end - start > maxLength) return false;
  return end - start <= longestWord || text.charCodeAt(start) < 0x3a;
}

type Doubt = Pick<DoubtfulScalar, 'here' | 'elsewhere' | 'isElsewhereKubernetes'>;

/** Both schemas are js-yaml's own. */
function doubtAbout(written: string): Doubt | undefined {
  const here = CORE_SCHEMA.resolveImplicitScalarTag(written).value;
  const old = YAML11_SCHEMA.resolveImplicitScalarTag(written).value;
  if (written === '<<') return { here, elsewhere: undefined, isElsewhereKubernetes: true };
  if (typeof here === 'number' && !isKept(written, here))
    return { here, elsewhere: Number.isFinite(here) ? BigInt(written) : null, isElsewhereKubernetes: true };
  const inKubernetes = typeof old === 'boolean' ? old : (goNumberOf(written) ?? here);
  if (!Object.is(inKubernetes, here)) return { here, elsewhere: inKubernetes, isElsewhereKubernetes: true };
  return Object.is(old, here) ? undefined : { here, elsewhere: old, isElsewhereKubernetes: false };
}

/**
 * kubectl, Argo CD and the API server read with sigs.k8s.io/yaml, whose parser is go-yaml 2 (its `resolve.go`): the words
 * for true and false as in YAML 1.1, and numbers without their underscores as Go itself writes them, which are octal after
 * a zero, and otherwise as in YAML 1.2. Dates and `12:30` are text. A test asks a real API server.
 */
function goNumberOf(written: string): number | undefined {
  if (!/^[-+]?[0-9]/.test(written)) return undefined;
  const bare = written.replaceAll('_', '');
  const [, sign, prefixed] = /^([-+]?)(0[box][0-9a-f]+)$/i.exec(bare) ?? [];
  if (prefixed !== undefined) {
    const value = Number(prefixed);
    return Number.isNaN(value) ? undefined : sign === '-' ? -value : value;
  }
  const schema = /^[-+]?0[0-7]+$/.test(bare) ? YAML11_SCHEMA : CORE_SCHEMA;
  const { value } = schema.resolveImplicitScalarTag(bare);
  return typeof value === 'number' ? value : undefined;
}

/** Whether JSON keeps a number as it was written: large ones lose digits, and infinity does not exist. */
function isKept(written: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  return Number.isSafeInteger(value) || !/^[-+]?[0-9]+$/.test(written) || BigInt(written) === BigInt(value);
}
