/** A comment that lets a secret stand, on its own line or on the next. */
interface AllowComment {
  /** Where its words begin. */
  readonly offset: number;
  readonly end: number;
  /** Whether it says why, without which it allows nothing. */
  readonly hasReason: boolean;
}

/** A reason of fewer letters is none. */
export const minReasonLength = 10;
/** So far it is looked for what begins and ends the comment. */
const maxLead = 40;
const maxReason = 1000;

export const allowWords = /nautes:[ \t]{0,8}allow-secret(?![\w-])/g;

/** The comments `# nautes: allow-secret <reason>` of a text, also after `//` and `<!--`. */
export function* allowCommentsOf(text: string): Iterable<AllowComment> {
  for (const { 0: words, index } of text.matchAll(allowWords)) {
    const lead = text.slice(Math.max(0, index - maxLead), index);
    if (!/(#|\/\/|<!--)[ \t]*$/.test(lead)) continue;
    const end = index + words.length;
    const [rest = ''] = text.slice(end, end + maxReason).split(/[\r\n]|-->/, 1);
    yield { offset: index, end, hasReason: rest.trim().length >= minReasonLength };
  }
}
