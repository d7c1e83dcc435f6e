import { joined } from '../../text/words.ts';
import type { Condition } from './condition.ts';
import type { Suggestion } from './root-causes.ts';
import type { SchemaNode } from './schema-node.ts';

/** The way out of a key that is not expected; `free` are the keys that might be written instead. */
export function unknownKeyHint(suggestion: Suggestion | undefined, free: readonly string[], count: number): string {
  if (suggestion?.kind === 'misspelt') return `did you mean "${suggestion.key}"?`;
  if (suggestion?.kind === 'misplaced')
    return `move ${count === 1 ? 'it' : 'them'} ${suggestion.homes.map(toHomeWords).join(' or ')}`;
  if (free.length === 0) return 'remove it';
  return `remove it, or use ${free.length === 1 ? '' : 'one of '}${listOf(free, 'and')}`;
}

function toHomeWords(home: string): string {
  return home === '' ? 'to the top level' : `under "${home.slice(1).replaceAll('/', '.')}"`;
}

/** What to add where `key` is missing in a mapping with this schema. */
export function missingKeyHint(key: string, mapping: SchemaNode | undefined): string | undefined {
  const schema = mapping?.properties?.[key];
  if (typeof schema !== 'object') return undefined;
  const choices = choicesOf(schema);
  if (choices.length > 0)
    return `add ${listOf(
      choices.map((value) => `${key}: ${value}`),
      'or',
    )}`;
  const example = schema.examples?.[0];
  if (typeof example === 'string' || typeof example === 'number') return `add it, for example "${key}: ${example}"`;
  return schema.required === undefined ? 'add it' : `add it, with ${listOf(schema.required, 'and')} inside`;
}

/** One way out, or the other: that the condition does not hold. */
export function conditionHint(way: string, condition: Condition | undefined): string {
  const keys = condition?.discriminators.map(({ key }) => key) ?? [];
  return keys.length === 0 ? way : `${way}, or correct ${listOf(keys, 'or')}`;
}

/** How a value that matches the pattern looks. */
export function exampleHint(schema: SchemaNode): string | undefined {
  const example = schema.examples?.[0];
  return typeof example === 'string' ? `write it like "${example}"` : undefined;
}

/** The values that a schema lists. */
export function choicesOf(schema: SchemaNode): readonly string[] {
  return (schema.enum ?? (schema.const === undefined ? [] : [schema.const])).map(String);
}

/** How a mapping with this schema begins. */
export function mappingHint({ properties = {} }: SchemaNode): string {
  for (const [key, schema] of Object.entries(properties)) {
    const example = typeof schema === 'object' ? schema.examples?.[0] : undefined;
    if (typeof example === 'string') return `write keys and values, such as "${key}: ${example}"`;
  }
  return 'write keys and values';
}

/** Quoted words with commas and a last "and" or "or". */
export function listOf(words: readonly string[], last: 'and' | 'or'): string {
  return joined(
    words.map((word) => `"${word}"`),
    last,
  );
}

/** What to correct in a text that is not an apiServer; nothing of it is repeated, since it may hold a password. */
export function apiServerHint(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const [, scheme, rest] = /^([a-z]+:\/\/)?(.*)$/is.exec(written.trim()) ?? [];
  if (written !== written.trim()) return 'remove the blanks around it';
  if (scheme !== 'https://') return 'write it with "https://" in front';
  const [, authority = '', path = '', tail] = /^([^/?#]*)([^?#]*)([?#])?/s.exec(rest ?? '') ?? [];
  if (authority.includes('@')) return 'remove the user name and password in front of the host';
  if (tail !== undefined) return `remove everything from "${tail}" on`;
  if (path.includes('//')) return 'replace the repeated slashes with one';
  if (path.split('/').some((segment) => segment === '.' || segment === '..'))
    return 'write the path without "." and ".."';
  if (!/^[A-Za-z0-9._~:/-]*$/.test(path)) return 'write the path with letters, digits and any of -._~: only';
  const port = /:([^:\]]*)$/.exec(authority)?.[1];
  if (port !== undefined && !/^[1-9][0-9]{0,4}$/.test(port)) return 'write the port as a number from 1 to 65535';
  if (Number(port) > 65535) return 'write a port from 1 to 65535';
  return 'write a host name of letters, digits, hyphens and dots, or an IP address, IPv6 in brackets';
}

/** What to correct in a text that is not a proxyUrl; nothing of it is repeated, since it may hold a password. */
export function proxyUrlHint(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  if (written !== written.trim()) return 'remove the blanks around it';
  const [, scheme = '', rest = ''] = /^(?:([a-z0-9+.-]*):\/\/)?(.*)$/is.exec(written) ?? [];
  if (rest.includes('@')) return 'remove the user and the password, and use a proxy that asks for none';
  if (!['http', 'https', 'socks5'].includes(scheme))
    return 'write it with "http://", "https://" or "socks5://" in front';
  if (/[/?#]./.test(rest)) return 'remove everything behind host and port';
  return 'write a host name or an IP address, IPv6 in brackets, and a port from 1 to 65535';
}

/** The URL of a repository that was written as scp and GitLab's "Clone with SSH" write it; undefined for anything else. */
export function repositoryUrl(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const [, user, host, path] = /^(git)@([a-z0-9.-]+):(?!\d+\/)\/?([\w./-]+)$/i.exec(written.trim()) ?? [];
  return path === undefined ? undefined : `ssh://${user}@${host}/${path}`;
}
