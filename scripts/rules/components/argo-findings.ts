import type { ComponentFile } from '../../register/components/component-file.ts';
import type { Finding } from '../../text/diagnostic.ts';
import { lastKeyOf } from '../../text/pointer.ts';
import type { ArgoProblem } from '../engine/rule.ts';

/** What Argo CD's own types find wrong with a component, one finding for each place, in our words. */
export function argoFindings({ document }: ComponentFile, problems: readonly ArgoProblem[]): readonly Finding[] {
  const pointers = problems.map(({ pointer }) => pointer);
  const causes = problems.filter(
    ({ pointer }, index) =>
      pointers.indexOf(pointer) === index && !pointers.some((other) => other.startsWith(`${pointer}/`)),
  );
  return causes.map(({ pointer, message }) => ({
    at: document.at(pointer),
    message: `Argo CD rejects ${pointer === '' ? 'the file' : `"${lastKeyOf(pointer)}"`}: it ${inOurWords(message)}`,
    hint:
      message === 'must be string'
        ? 'put the value in quotes'
        : "correct it as Argo CD's manual describes an ApplicationSet",
  }));
}

function inOurWords(message: string): string {
  return message
    .replace(/must have required property '(.+)'/, 'has no "$1"')
    .replace('must be string', 'must be text')
    .replace('must be boolean', 'must be true or false')
    .replace('must be array', 'must be a list')
    .replace('must be object', 'must be a mapping')
    .replaceAll("'", '"');
}
