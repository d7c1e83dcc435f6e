import { isUtf8 } from 'node:buffer';
import { oddSignsIn } from '../text/odd-characters.ts';
import { saveAsUtf8 } from '../text/utf8.ts';
import { parseYaml, YamlDocument, type YamlProblem } from '../text/yaml-document.ts';
import { readCurrentContext, type Kubeconfig, type ReviewedWay } from './current-context.ts';
import { KubeconfigReader, type KubeconfigProblem } from './kubeconfig-reader.ts';
import { isBase64 } from '../text/pem.ts';

/** The largest kubeconfig that is read, in bytes. */
export const maxKubeconfigBytes = 256 * 1024;

/**
 * Reads a kubeconfig as data from a stranger: nothing in it is ever executed or opened, and what would make kubectl do so
 * is refused, as is another way to the server than the one that was `reviewed`. The text may be YAML, JSON, or base64 of
 * either.
 */
export function parseKubeconfig(text: string, reviewed: ReviewedWay = {}): Kubeconfig | readonly KubeconfigProblem[] {
  if (Buffer.byteLength(text) > maxKubeconfigBytes)
    return [{ line: 1, message: `text is larger than ${maxKubeconfigBytes / 1024} KiB` }];
  const decoded = decodedText(text);
  if (decoded === undefined) return parsePlain(text, reviewed);
  const result = parsePlain(decoded, reviewed);
  if (!isRefused(result)) return result;
  return result.map((problem) => ({ ...problem, message: `${problem.message} (line of the decoded text)` }));
}

/** Whether `parseKubeconfig` refused. */
export function isRefused(result: Kubeconfig | readonly KubeconfigProblem[]): result is readonly KubeconfigProblem[] {
  return Array.isArray(result);
}

function decodedText(text: string): string | undefined {
  if (!isBase64(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function parsePlain(text: string, reviewed: ReviewedWay): Kubeconfig | readonly KubeconfigProblem[] {
  if (text.trim() === '') return [{ line: 1, message: 'text is empty' }];
  if (/[\0\uFFFD]/.test(text)) return [{ line: 1, message: 'text is not UTF-8', hint: saveAsUtf8 }];
  const document = parseYaml('kubeconfig', withoutEmptyEnd(text));
  if (!(document instanceof YamlDocument)) return [oddSignProblem(document, text) ?? toProblem(document)];
  const reader = new KubeconfigReader(document);
  const kubeconfig = readCurrentContext(reader, reviewed);
  const problems = reader.problems();
  return kubeconfig === undefined || problems.length > 0 ? problems : kubeconfig;
}

/** Without the markers of further documents in which there is nothing, such as a last line `---`. */
function withoutEmptyEnd(text: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  for (let at = end - 1; at >= 0; at--) {
    const [, marker] = /^(---|\.\.\.)?\s*(?:#.*)?$/.exec(lines[at]?.trimEnd() ?? '') ?? ['', ''];
    if (marker === '') break;
    if (marker !== undefined) end = at;
  }
  return end === lines.length ? text : lines.slice(0, end).join('\n');
}

/** The character that only looks like a sign of YAML, where that is why the parser stopped. */
function oddSignProblem({ kind, at }: YamlProblem, text: string): KubeconfigProblem | undefined {
  const { line } = at.start;
  const [odd] = kind === 'yaml-syntax' ? oddSignsIn(text.split('\n')[line - 1] ?? '') : [];
  if (odd === undefined) return undefined;
  return { line, message: `${odd.message}, column ${odd.index + 1}`, hint: odd.hint };
}

/** Rewords a YAML problem without a part of the text. */
function toProblem({ kind, at, message, related, isQuoting }: YamlProblem): KubeconfigProblem {
  const { line } = at.start;
  if (kind === 'no-alias')
    return { line, message: 'anchors and aliases are not accepted', hint: 'write the value out' };
  if (kind === 'one-document') return { line, message: 'text is not one YAML document' };
  const first = related?.[0];
  if (first !== undefined)
    return { line, message: `a key is written twice in the same mapping, first on line ${first.at.start.line}` };
  return { line, message: isQuoting === true ? 'text is not valid YAML' : `text is not valid YAML: ${message}` };
}
