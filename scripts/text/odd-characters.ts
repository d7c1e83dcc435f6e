import type { Problem } from './diagnostic.ts';

/** A character that looks like another one, or like nothing, in a place where that matters. */
export interface OddCharacter extends Problem {
  readonly index: number;
  readonly length: number;
  /** Such as `U+00A0 (no-break space)`. */
  readonly name: string;
  /** What it was meant to be; empty where it is invisible. */
  readonly meant: string;
}

/** What each looks like, and the Unicode names of those that people and their programs write. */
const lookAlikes: Readonly<Record<' ' | '-' | '"' | "'" | ':' | ',' | '', Readonly<Record<string, string>>>> = {
  ' ': {
    ...{ '\u00a0': 'no-break space', '\u1680': 'ogham space mark', '\u2000': 'en quad', '\u2001': 'em quad' },
    ...{ '\u2002': 'en space', '\u2003': 'em space', '\u2004': 'three-per-em space', '\u2005': 'four-per-em space' },
    ...{
      '\u2006': 'six-per-em space',
      '\u2007': 'figure space',
      '\u2008': 'punctuation space',
      '\u2009': 'thin space',
    },
    ...{ '\u200a': 'hair space', '\u202f': 'narrow no-break space', '\u205f': 'medium mathematical space' },
    ...{ '\u3000': 'ideographic space' },
  },
  '-': {
    ...{ '\u2010': 'hyphen', '\u2011': 'non-breaking hyphen', '\u2012': 'figure dash', '\u2013': 'en dash' },
    ...{ '\u2014': 'em dash', '\u2015': 'horizontal bar', '\u2212': 'minus sign', '\ufe63': 'small hyphen-minus' },
    ...{ '\uff0d': 'fullwidth hyphen-minus' },
  },
  '"': {
    ...{ '\u201c': 'left double quotation mark', '\u201d': 'right double quotation mark' },
    ...{ '\u201e': 'double low-9 quotation mark', '\u201f': 'double high-reversed-9 quotation mark' },
    ...{
      '\u00ab': 'left-pointing double angle quotation mark',
      '\u00bb': 'right-pointing double angle quotation mark',
    },
    ...{ '\u2033': 'double prime', '\uff02': 'fullwidth quotation mark' },
  },
  "'": {
    ...{ '\u2018': 'left single quotation mark', '\u2019': 'right single quotation mark' },
    ...{ '\u201a': 'single low-9 quotation mark', '\u201b': 'single high-reversed-9 quotation mark' },
    ...{ '\u2032': 'prime', '\u00b4': 'acute accent', '\uff07': 'fullwidth apostrophe' },
  },
  ':': { '\uff1a': 'fullwidth colon', '\ufe55': 'small colon', '\u2236': 'ratio' },
  ',': { '\uff0c': 'fullwidth comma', '\u3001': 'ideographic comma' },
  '': {
    ...{ '\u00ad': 'soft hyphen', '\u200b': 'zero-width space', '\u200c': 'zero-width non-joiner' },
    ...{ '\u200d': 'zero-width joiner', '\u2060': 'word joiner', '\ufeff': 'zero-width no-break space' },
    ...{ '\u180e': 'mongolian vowel separator', '\u034f': 'combining grapheme joiner' },
  },
};

/** Those that visible-text reports as well, and that have a visible effect. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ '\r': 'carriage return', '\u0085': 'next line', '\u2028': 'line separator', '\u2029': 'paragraph separator' },
  ...{ '\u061c': 'arabic letter mark', '\u200e': 'left-to-right mark', '\u200f': 'right-to-left mark' },
  ...{ '\u202a': 'left-to-right embedding', '\u202b': 'right-to-left embedding' },
  ...{ '\u202c': 'pop directional formatting', '\u202d': 'left-to-right override', '\u202e': 'right-to-left override' },
  ...{ '\u2066': 'left-to-right isolate', '\u2067': 'right-to-left isolate', '\u2068': 'first strong isolate' },
  ...{ '\u2069': 'pop directional isolate' },
};

const alikeOf = new Map(
  Object.entries(lookAlikes).flatMap(([alike, of]) =>
    Object.entries(of).map(([character, name]) => [character, { alike, name }] as const),
  ),
);

/** A character by its code point and, if it is a common one, its name. */
export function characterName(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = alikeOf.get(character)?.name ?? otherNames[character];
  return `U+${point}${name === undefined ? '' : ` (${name})`}`;
}

/** The characters of a text that look like another one or like nothing; several of one kind in a row are one. */
export function oddCharactersIn(text: string): readonly OddCharacter[] {
  if (/^[\0-\x7f]*$/.test(text)) return [];
  return Array.from(text.matchAll(/([^\0-\x7f])\1*/g)).flatMap(({ 0: run, 1: character = '', index }) => {
    const alike = alikeOf.get(character)?.alike;
    if (alike === undefined) return [];
    const name = characterName(character);
    return [{ index, length: run.length, name, meant: alike.repeat(run.length), ...wordsFor(alike, name) }];
  });
}

/**
 * Those of a line that YAML takes for text where they were meant to be its own signs: any that look like a space, a colon
 * or nothing, a dash that begins the line and a quote that begins a value. The others may be in any prose, and all of them in a comment.
 */
export function oddSignsIn(line: string): readonly OddCharacter[] {
  return oddCharactersIn(line.replace(/(^|[ \t])#.*$/, '')).filter(({ index }) => {
    const alike = alikeOf.get(line.charAt(index))?.alike ?? '';
    const before = line.slice(0, index).trimEnd();
    if (alike === '-') return before === '';
    return !['"', "'", ','].includes(alike) || /(?:^|[:,[{-])$/.test(before);
  });
}

function wordsFor(alike: string, name: string): Problem {
  if (alike === '') return { message: `${name} is invisible`, hint: 'remove it' };
  if (alike === ' ')
    return { message: `${name} does not count as a space in YAML`, hint: 'replace it with a space, or remove it' };
  if (alike === '"' || alike === "'")
    return { message: `${name} does not count as a quote in YAML`, hint: `write ${alike} instead` };
  return { message: `${name} is not "${alike}"`, hint: `write "${alike}" instead` };
}
