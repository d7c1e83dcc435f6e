import { toPrintable } from './words.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as one line of HTML or XML, between tags or in a quoted attribute: nothing in it is markup, and every character is
 * one that XML 1.0 allows.
 */
export function toMarkup(text: string): string {
  return toPrintable(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The same for a text of several lines, whose line breaks stay. */
export function linesToMarkup(text: string): string {
  return text.split('\n').map(toMarkup).join('\n');
}
