import { indentingFix } from './indenting-fix.ts';
import { quotingFix, replacingFix, wordLike, type Fix } from '../../text/fix.ts';
import type { Span } from '../../text/position.ts';
import { onlyNearWord } from '../../text/words.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { sealedBlock } from './inline-credential.ts';
import type { RootCause } from './root-causes.ts';
import { choicesOf, repositoryUrl } from './schema-hints.ts';
import { isWithin, type SchemaNode } from './schema-node.ts';

/**
 * How to correct a cause where there is one way only: a misspelling with a single candidate, quotes that are missing, keys
 * that are not indented.
 */
export function fixFor(cause: RootCause, document: YamlDocument): Fix | undefined {
  const { error, target, condition, suggestion, alike } = cause;
  if (isWithin(target, sealedBlock)) return undefined;
  const schema = (error.parentSchema ?? {}) as SchemaNode;
  switch (error.keyword) {
    case 'additionalProperties': {
      if (suggestion?.kind === 'misplaced') {
        const [home, other] = suggestion.homes;
        return home === undefined || other !== undefined ? undefined : indentingFix(document, home, [target, ...alike]);
      }
      if (suggestion?.kind !== 'misspelt' || suggestion.isNearOther) return undefined;
      return wordFix(document, document.atKey(target), error.params.additionalProperty, suggestion.key);
    }
    case 'const':
    case 'enum': {
      // The other version of a format, or another kind, is no misspelling of the one that is expected.
      const meant = error.keyword === 'const' ? sameLetters(error.data, schema.const) : onlyNear(error.data, schema);
      return wordFix(document, document.at(target), error.data, condition === undefined ? meant : undefined);
    }
    case 'type': {
      const isText = schema.type === 'string' && ['number', 'boolean'].includes(typeof error.data);
      return isText && schema.errorMessage === undefined ? quotingFix(document.at(target)) : undefined;
    }
    case 'pattern':
      if (!target.endsWith('/repository')) return undefined;
      return wordFix(document, document.at(target), error.data, repositoryUrl(error.data));
    default:
      return undefined;
  }
}

function onlyNear(value: unknown, schema: SchemaNode): string | undefined {
  return typeof value === 'string' ? onlyNearWord(value, choicesOf(schema)) : undefined;
}

function sameLetters(value: unknown, word: unknown): string | undefined {
  if (typeof value !== 'string' || typeof word !== 'string') return undefined;
  return value.toLowerCase() === word.toLowerCase() ? word : undefined;
}

/** Another word in the place of one that is written on one line as it is, with or without quotes. */
function wordFix(document: YamlDocument, at: Span, value: unknown, word: string | undefined): Fix | undefined {
  if (word === undefined || typeof value !== 'string') return undefined;
  const written = document.textOf(at);
  const isAsItIs = [value, JSON.stringify(value), `'${value}'`].includes(written);
  return isAsItIs ? replacingFix(at, wordLike(written, word), `write "${word}"`) : undefined;
}
