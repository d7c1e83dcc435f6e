import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Goes on behind what was matched; tells whether the rest of the pattern matches. */
type Continue = (at: number) => boolean;
type Matcher = (at: number, goOn: Continue) => boolean;

/** A repetition with a bound is tried so often at most. */
const maxBound = 8;

/** Thrown inside when a search takes more steps than it may. */
class TooManySteps extends Error {}

/**
 * A regular expression as a backtracking engine runs it, counting each character that it tries: the same for each run,
 * whatever the machine does meanwhile. It searches a whole text as `matchAll` does, or from one place only when anchored.
 */
export class CountedExpression {
  readonly pattern: AST.Pattern;
  readonly #flags: string;
  readonly #match: Matcher;
  readonly #isAnchored: boolean;
  readonly #characters = new Map<string, (character: string) => boolean>();
  #text = '';
  #steps = 0;
  #limit = 0;
  #groups = new Map<AST.CapturingGroup, string | undefined>();

  constructor(source: string, flags: string) {
    this.#flags = flags.replace(/[gyd]/g, '');
    const parser = new RegExpParser();
    this.pattern = parser.parsePattern(source, undefined, undefined, {
      unicode: flags.includes('u'),
      unicodeSets: flags.includes('v'),
    });
    this.#isAnchored =
      flags.includes('y') ||
      (!flags.includes('m') && this.pattern.alternatives.every(({ elements: [first] }) => isStart(first)));
    this.#match = this.#alternatives(this.pattern.alternatives);
  }

  /** How many steps searching a text takes; more than `limit` are given back as infinite. */
  stepsOn(text: string, limit: number): number {
    [this.#text, this.#steps, this.#limit] = [text, 0, limit];
    try {
      for (let at = 0; at <= text.length;) {
        this.#groups = new Map();
        let end = -1;
        this.#match(at, (place) => {
          end = place;
          return true;
        });
        if (this.#isAnchored) break;
        at = end > at ? end : at + 1;
      }
    } catch (error) {
      if (error instanceof TooManySteps || error instanceof RangeError) return Number.POSITIVE_INFINITY;
      throw error;
    }
    return this.#steps;
  }

  #step(): void {
    if (++this.#steps > this.#limit) throw new TooManySteps();
  }

  #alternatives(alternatives: readonly AST.Alternative[]): Matcher {
    const matchers = alternatives.map(({ elements }) => this.#sequence(elements));
    return (at, goOn) => matchers.some((matcher) => matcher(at, goOn));
  }

  #sequence(elements: readonly AST.Element[]): Matcher {
    const matchers = elements.map((element) => this.#element(element));
    const from = (index: number, at: number, goOn: Continue): boolean => {
      const matcher = matchers[index];
      return matcher === undefined ? goOn(at) : matcher(at, (end) => from(index + 1, end, goOn));
    };
    return (at, goOn) => from(0, at, goOn);
  }

  #element(element: AST.Element): Matcher {
    switch (element.type) {
      case 'Group':
        return this.#alternatives(element.alternatives);
      case 'CapturingGroup': {
        const inner = this.#alternatives(element.alternatives);
        return (at, goOn) =>
          inner(at, (end) => {
            const before = this.#groups.get(element);
            this.#groups.set(element, this.#text.slice(at, end));
            if (goOn(end)) return true;
            this.#groups.set(element, before);
            return false;
          });
      }
      case 'Quantifier':
        return this.#quantifier(element);
      case 'Assertion':
        return this.#assertion(element);
      case 'Backreference': {
        const group = element.resolved as AST.CapturingGroup;
        return (at, goOn) => {
          const text = this.#groups.get(group) ?? '';
          this.#step();
          return this.#text.startsWith(text, at) && goOn(at + text.length);
        };
      }
      default: {
        const accepts = this.#accepts(element.raw);
        return (at, goOn) => {
          this.#step();
          const character = this.#text[at];
          return character !== undefined && accepts(character) && goOn(at + 1);
        };
      }
    }
  }

  #quantifier({ element, min, max: written, greedy }: AST.Quantifier): Matcher {
    const inner = this.#element(element);
    // A bound makes the work finite; a lower one shows that on shorter texts.
    const max = Number.isFinite(written) ? Math.max(min, Math.min(written, maxBound)) : written;
    const repeat = (count: number, at: number, goOn: Continue): boolean => {
      const more = (): boolean =>
        count < max && inner(at, (end) => (end > at || count < min) && repeat(count + 1, end, goOn));
      if (count < min) return more();
      return greedy ? more() || goOn(at) : goOn(at) || more();
    };
    return (at, goOn) => repeat(0, at, goOn);
  }

  #assertion(assertion: AST.Assertion): Matcher {
    if (assertion.kind === 'lookahead') {
      const inner = this.#alternatives(assertion.alternatives);
      return (at, goOn) => inner(at, () => true) !== assertion.negate && goOn(at);
    }
    // Those of the kit look at a few characters only.
    const holds = new RegExp(assertion.raw, `${this.#flags.replace('i', '')}y`);
    return (at, goOn) => {
      this.#step();
      holds.lastIndex = at;
      return holds.test(this.#text) && goOn(at);
    };
  }

  /** Which characters a class, a set or a single character stands for. */
  #accepts(raw: string): (character: string) => boolean {
    let accepts = this.#characters.get(raw);
    if (accepts === undefined) {
      const expression = new RegExp(`^(?:${raw})$`, this.#flags.replace('m', ''));
      const known = new Map<string, boolean>();
      accepts = (character) => {
        const answer = known.get(character) ?? expression.test(character);
        known.set(character, answer);
        return answer;
      };
      this.#characters.set(raw, accepts);
    }
    return accepts;
  }
}

function isStart(element: AST.Element | undefined): boolean {
  return element?.type === 'Assertion' && element.kind === 'start';
}

/** Characters that the patterns of the kit tell apart. */
const alphabet = [...'aA0 \t\n\r-_./:@=+,;"\'`{}[]()<>#%*|\\$&?!~ezx9é'];

/**
 * Texts that drive each repetition of a pattern: what leads to it once or over and over, then what it repeats, then
 * something that does not fit. `length` is about how many characters each has.
 */
export function* pumpedTexts(expression: CountedExpression, length: number): Iterable<string> {
  const { pattern } = expression;
  const whole = new Set<string>();
  for (const { lead, repeated } of repetitionsIn(pattern.alternatives, '')) {
    for (const pump of [...repeated, ...(lead === '' ? [] : [lead, `${lead}\0`])]) {
      const body = pump.repeat(Math.ceil(length / pump.length));
      for (const suffix of ['', '\0', '\n\0']) whole.add(`${lead}${body}${suffix}`);
      whole.add(`\0${lead}${body}\0`);
    }
    for (const pump of repeated)
      if (lead !== '')
        whole.add(
          `${lead.repeat(Math.ceil(length / 2 / lead.length))}${pump.repeat(Math.ceil(length / 2 / pump.length))}\0`,
        );
  }
  const sample = sampleOf(pattern.alternatives[0]?.elements ?? []);
  if (sample !== '') whole.add(sample.repeat(Math.ceil(length / sample.length)));
  yield* whole;
}

/** Each repetition without end of a pattern: a text that leads to it, and texts that it may repeat. */
function* repetitionsIn(
  alternatives: readonly AST.Alternative[],
  before: string,
): Iterable<{ readonly lead: string; readonly repeated: readonly string[] }> {
  for (const { elements } of alternatives) {
    let lead = before;
    for (const element of elements) {
      if (element.type === 'Quantifier') {
        if (element.max === Number.POSITIVE_INFINITY) yield { lead, repeated: repeatedBy(element.element) };
        if (element.element.type === 'Group' || element.element.type === 'CapturingGroup')
          yield* repetitionsIn(element.element.alternatives, lead);
      } else if ('alternatives' in element) yield* repetitionsIn(element.alternatives, lead);
      lead += sampleOf([element]);
    }
  }
}

function repeatedBy(element: AST.Element): readonly string[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return element.alternatives.map(({ elements }) => sampleOf(elements)).filter((text) => text !== '');
  return charactersOf(element);
}

/** A text that elements match, each repetition as short as it may be but once at least where it may be. */
function sampleOf(elements: readonly AST.Element[]): string {
  return elements
    .map((element): string => {
      if (element.type === 'Quantifier')
        return sampleOf([element.element]).repeat(Math.max(element.min, Math.min(1, element.max)));
      if (element.type === 'Group' || element.type === 'CapturingGroup')
        return sampleOf(element.alternatives[0]?.elements ?? []);
      return element.type === 'Assertion' || element.type === 'Backreference' ? '' : (charactersOf(element)[0] ?? '');
    })
    .join('');
}

function charactersOf(element: AST.Element): readonly string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  const accepts = new RegExp(`^(?:${element.raw})$`, /\\p|\\u\{/.test(element.raw) ? 'u' : '');
  return alphabet.filter((character) => accepts.test(character));
}
