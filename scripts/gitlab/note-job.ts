import { resolve } from 'node:path';
import { usageError } from '../cli/verb.ts';
import { readPlainFile } from '../credential/sources/credential-source.ts';
import type { MergeRequest } from './merge-request-note.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** GitLab takes no longer note, in characters. */
const maxNoteLength = 1_000_000;
const maxFileBytes = 4 * 1024 * 1024;

/** What a job of a merge request's pipeline knows of it; a usage error where this is none. */
export function noteJobIn(environment: Environment): MergeRequest & { readonly api: string } {
  const api = given(environment, 'CI_API_V4_URL', /^https:\/\/[^\s?#@]+$/, 'an https URL').replace(/\/$/, '');
  const project = given(environment, 'CI_PROJECT_ID', /^[0-9]+$/, 'a number');
  // From a fork the merge request is in another project than the job.
  const target = environment['CI_MERGE_REQUEST_PROJECT_ID'] ? 'CI_MERGE_REQUEST_PROJECT_ID' : undefined;
  const iid = given(environment, 'CI_MERGE_REQUEST_IID', /^[0-9]+$/, 'a number');
  return { api, iid, project: target === undefined ? project : given(environment, target, /^[0-9]+$/, 'a number') };
}

/** The token for notes; undefined when there is none. */
export function noteTokenIn({ NOTE_TOKEN = '' }: Environment): string | undefined {
  const token = NOTE_TOKEN.trim();
  if (token === '') return undefined;
  if (/^[\x21-\x7e]{1,1024}$/.test(token)) return token;
  throw usageError('NOTE_TOKEN is not one word of ASCII characters', 'set it to the token and nothing else');
}

/** The text of a note: a plan, and which commit and job it is of. What GitLab would run as a command is refused. */
export function noteText(plan: string, file: string, environment: Environment): string {
  if (plan.split(/[\n\r\u2028\u2029]/).some((line) => /^\s*[/@]/.test(line)))
    throw usageError(
      `"${file}" has a line that begins with "/" or "@", which GitLab would read as a quick action or a mention`,
      'write it with "plan --format markdown"',
    );
  const { CI_COMMIT_SHA: commit = '', CI_JOB_URL: job = '' } = environment;
  const parts = [
    ...(/^[0-9a-f]{40,64}$/.test(commit) ? [`Commit \`${commit.slice(0, 8)}\``] : []),
    ...(/^https?:\/\/[\w.:/-]+$/.test(job) ? [`[job](${job})`] : []),
  ];
  const text = ['### Plan', '', plan.trimEnd(), ...(parts.length === 0 ? [] : ['', parts.join(', ')])].join('\n');
  if (text.length <= maxNoteLength) return text;
  throw usageError(
    `"${file}" has ${text.length} characters, and a note has at most ${maxNoteLength}`,
    'write it with "plan --format markdown"',
  );
}

/** The text of a file that a job names; `lead` comes before what is wrong with it. */
export async function readJobFile(
  { directory }: { readonly directory: string },
  path: string,
  lead: string,
): Promise<string> {
  const found = await readPlainFile(resolve(directory, path), maxFileBytes);
  if ('text' in found) return found.text;
  throw usageError(`${lead} ${found.reason}`);
}

function given(environment: Environment, name: string, form: RegExp, what: string): string {
  const value = environment[name] ?? '';
  if (value === '') throw usageError(`${name} is not set`, 'run this in a job of a merge request pipeline');
  if (!form.test(value)) throw usageError(`${name} is not ${what}`);
  return value;
}
