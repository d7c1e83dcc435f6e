import { GitLabFailure, noGitLab, type GitLabClient } from './gitlab-client.ts';

/** Which merge request a job is of. */
export interface MergeRequest {
  /** The id of the project, a number. */
  readonly project: string;
  /** The number of the merge request in its project. */
  readonly iid: string;
}

/** What a note of ours begins with; nobody sees it. */
const marker = '<!-- nautes-tenant: plan -->';
const pageSize = '100';
const maxPages = 100;

/** A note as far as it matters here. */
interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: number;
}

/**
 * Makes a text the one note that this token has on a merge request: the note of an earlier run is edited in place, further
 * ones are deleted, and where there is none, or someone deleted it, a new one is written.
 */
export async function publishNote(
  client: GitLabClient,
  { project, iid }: MergeRequest,
  text: string,
): Promise<'written' | 'updated'> {
  const path = `/projects/${project}/merge_requests/${iid}/notes`;
  const body = `${marker}\n${text}`;
  const { value: user } = await client.send({ method: 'GET', path: '/user' });
  const me = numberIn(user, 'id');
  for (let attempt = 1; ; attempt++) {
    const [note, ...others] = await ownNotes(client, path, me);
    try {
      if (note === undefined) {
        await client.send({ method: 'POST', path, body: { body } });
        return 'written';
      }
      await client.send({ method: 'PUT', path: `${path}/${note.id}`, body: { body } });
    } catch (error) {
      // A note that was deleted meanwhile, or one that may have been written all the same: the next look tells.
      const looksAgain =
        error instanceof GitLabFailure && (note === undefined ? error.isPassing : error.status === 404);
      if (!looksAgain || attempt >= client.tries) throw error;
      await client.pause(attempt, error);
      continue;
    }
    for (const { id } of others) await removeNote(client, `${path}/${id}`);
    return 'updated';
  }
}

async function removeNote(client: GitLabClient, path: string): Promise<void> {
  try {
    await client.send({ method: 'DELETE', path });
  } catch (error) {
    if (!(error instanceof GitLabFailure && error.status === 404)) throw error;
  }
}

/** The notes with our marker that this token wrote, the oldest first: whoever copies the marker gets no plan into their note. */
async function ownNotes(client: GitLabClient, path: string, me: number): Promise<readonly Note[]> {
  const found: Note[] = [];
  let page = '1';
  for (let pages = 1; page !== ''; pages++) {
    if (pages > maxPages)
      throw new GitLabFailure(`the merge request has more than ${maxPages * Number(pageSize)} notes`);
    const query = { sort: 'asc', order_by: 'created_at', per_page: pageSize, page };
    const { value, nextPage } = await client.send({ method: 'GET', path, query });
    if (!Array.isArray(value)) throw noGitLab('the response is not a list of notes', 200);
    found.push(...value.map(toNote).filter(({ author, body }) => author === me && body.startsWith(marker)));
    if (!/^[0-9]*$/.test(nextPage)) throw noGitLab('the next page has no number', 200);
    page = nextPage;
  }
  return found;
}

function toNote(value: unknown): Note {
  const { body, author } = (value ?? {}) as { readonly body?: unknown; readonly author?: unknown };
  if (typeof body !== 'string') throw noGitLab('a note has no body', 200);
  return { id: numberIn(value, 'id'), body, author: numberIn(author, 'id') };
}

function numberIn(value: unknown, key: string): number {
  const found = ((value ?? {}) as Readonly<Record<string, unknown>>)[key];
  if (!Number.isSafeInteger(found)) throw noGitLab(`"${key}" is missing`, 200);
  return found as number;
}
