/** Control characters of C0 and C1, and those that reorder, hide or break text on a terminal; tabs are left. */
const unprintable = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text from a file as one line that can do nothing to a terminal; its length stays the same. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, '\u{fffd}');
}

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many columns a terminal gives to a character: two for East Asian wide ones, none for marks that combine. */
export function columnsOf(character: string): number {
  if (/^\p{Mark}$/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
