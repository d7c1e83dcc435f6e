import { GitLabFailure, type GitLabClient } from '../gitlab/gitlab-client.ts';

/** Two thousand of anything; no project of a register comes near. */
const maxPages = 20;

/** A whole list of GitLab's API, page by page. */
export async function listOf<Item>(client: GitLabClient, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let page = '1';
  for (let pages = 0; page !== ''; pages++) {
    if (pages === maxPages) throw new GitLabFailure(`GitLab's list of GET ${path} has more than ${maxPages} pages`);
    const { value, nextPage } = await client.send({ method: 'GET', path, query: { per_page: '100', page } });
    if (!Array.isArray(value)) throw new GitLabFailure(`GitLab's response to GET ${path} is not a list`);
    items.push(...(value as readonly Item[]));
    page = nextPage;
  }
  return items;
}
