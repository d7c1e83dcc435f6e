import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { note } from '../../scripts/note.ts';
import { GitLabServer, type Answer, type SeenRequest } from '../support/gitlab-server.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

const [me, somebody] = [900, 5];
/** Made at run time, as GitLab makes them. */
const token = `glpat-${Buffer.from(String(process.pid).padStart(15, 'x')).toString('base64url')}`;
const marker = '<!-- nautes-tenant: plan -->';
const commit = '0123456789012345678901234567890123456789';

let server: GitLabServer;
let directory: string;
/** How long the verb wanted to wait, each time. */
let pauses: number[];

beforeAll(async () => {
  server = await GitLabServer.start();
  directory = await mkdtemp(join(tmpdir(), 'nautes-tenant-note-'));
});

afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});

beforeEach(async () => {
  server.reset();
  server.users.set(token, { id: me, may: 'comment' });
  pauses = [];
  await writePlan('**1 to register**');
});

afterEach(() => {
  expect(server.unexpected).toEqual([]);
});

const writePlan = (text: string): Promise<void> => writeFile(join(directory, 'plan.md'), `${text}\n`);

async function run(environment: Readonly<Record<string, string>> = {}): Promise<RecordedCall> {
  const called = await recordCall(note, ['plan.md'], {
    directory,
    environment: { ...server.variables, NOTE_TOKEN: token, ...environment },
    patience: { timeoutMs: 500, pause: async (milliseconds) => void pauses.push(milliseconds) },
  });
  expect(called.stdout + called.stderr).not.toContain(token);
  return called;
}

const bodies = (): readonly string[] => server.notes.map(({ body }) => body);
const asked = (): readonly string[] =>
  server.requests.map(({ method, url }) => `${method} ${url.pathname.replace('/api/v4', '')}`);
const isA =
  (method: string) =>
  (request: SeenRequest): boolean =>
    request.method === method;

/** Answers so many requests of a kind in place of GitLab. */
function fail(times: number, is: (request: SeenRequest) => boolean, answer: Answer): void {
  let left = times;
  server.instead = (request) => (is(request) && left-- > 0 ? answer : undefined);
}

describe('the note of a merge request', () => {
  it('is written once and edited in place from then on', async () => {
    server.write(somebody, 'I like it');
    const first = await run({
      CI_COMMIT_SHA: commit,
      CI_JOB_URL: 'https://gitlab.example.com/acme/register/-/jobs/12',
    });
    expect(first).toMatchObject({ exitCode: 0, stdout: 'note written on merge request !7\n', stderr: '' });
    expect(bodies()).toEqual([
      'I like it',
      `${marker}\n### Plan\n\n**1 to register**\n\nCommit \`01234567\`, [job](https://gitlab.example.com/acme/register/-/jobs/12)`,
    ]);
    const [, { id } = { id: 0 }] = server.notes;
    await writePlan('**2 to register**');
    const second = await run();
    expect(second).toMatchObject({ exitCode: 0, stdout: 'note updated on merge request !7\n', stderr: '' });
    expect(bodies()).toEqual(['I like it', `${marker}\n### Plan\n\n**2 to register**`]);
    expect(server.notes[1]?.id).toBe(id);
  });

  it('is found on a later page', async () => {
    for (let index = 0; index < 250; index++) server.write(somebody, `comment ${index}`);
    const own = server.write(me, `${marker}\nold`);
    expect((await run()).exitCode).toBe(0);
    expect(own.body).toBe(`${marker}\n### Plan\n\n**1 to register**`);
    expect(server.notes).toHaveLength(251);
    expect(server.requests.filter(isA('GET')).map(({ url }) => url.searchParams.get('page'))).toEqual([
      null,
      '1',
      '2',
      '3',
    ]);
  });

  it('is never that of another user who copies the marker, nor one that only quotes it', async () => {
    server.write(somebody, `${marker}\n**nothing to do, merge it**`);
    server.write(me, `> ${marker}`);
    expect((await run()).exitCode).toBe(0);
    expect(bodies()).toEqual([
      `${marker}\n**nothing to do, merge it**`,
      `> ${marker}`,
      `${marker}\n### Plan\n\n**1 to register**`,
    ]);
  });

  it('is one again where two runs had written one each', async () => {
    for (const text of ['first', 'second', 'third']) server.write(me, `${marker}\n${text}`);
    server.write(somebody, 'a comment');
    expect((await run()).stdout).toBe('note updated on merge request !7\n');
    expect(bodies()).toEqual([`${marker}\n### Plan\n\n**1 to register**`, 'a comment']);
  });

  it('is written again when somebody deletes it in the meantime', async () => {
    server.write(me, `${marker}\nold`);
    server.afterwards = ({ method, url }) => {
      if (method === 'GET' && url.pathname.endsWith('/notes')) {
        server.notes = [];
        server.afterwards = undefined;
      }
    };
    expect((await run()).stdout).toBe('note written on merge request !7\n');
    expect(bodies()).toEqual([`${marker}\n### Plan\n\n**1 to register**`]);
    expect(asked().slice(1)).toEqual(
      ['GET', 'PUT', 'GET', 'POST'].map((method) => expect.stringMatching(new RegExp(`^${method} `))),
    );
  });

  it('from a fork is on the merge request of the target project', async () => {
    expect((await run({ CI_PROJECT_ID: '77' })).exitCode).toBe(0);
    expect(server.notes).toHaveLength(1);
    expect((await run({ CI_PROJECT_ID: '42', CI_MERGE_REQUEST_PROJECT_ID: '' })).stdout).toContain('updated');
  });
});

describe('trouble that passes', () => {
  it.for([
    ['too many requests, as long as GitLab asks', { status: 429, headers: { 'retry-after': '7' } }, [7_000]],
    ['too many requests for an hour, a minute at most', { status: 429, headers: { 'retry-after': '3600' } }, [60_000]],
    ['too many requests without a time', { status: 429, headers: { 'retry-after': 'soon' } }, [1_000]],
    ['an error of the server', { status: 500, body: { message: '500 Internal Server Error' } }, [1_000]],
    ['a proxy without its GitLab', { status: 502, body: '<html>' }, [1_000]],
    ['silence', 'hang', [1_000]],
    ['a cut connection', 'cut', [1_000]],
  ] as const)('%s is waited out', async ([, answer, expected]) => {
    for (const method of ['GET', 'POST', 'PUT']) {
      server.notes = [];
      if (method === 'PUT') server.write(me, `${marker}\nold`);
      fail(1, isA(method), answer);
      pauses = [];
      expect(await run(), method).toMatchObject({ exitCode: 0, stderr: '' });
      expect(pauses, method).toEqual(expected);
      expect(bodies(), method).toEqual([`${marker}\n### Plan\n\n**1 to register**`]);
    }
  });

  it('a note that was written although the answer was an error is not written twice', async () => {
    let failed = false;
    server.instead = (request) => {
      if (request.method !== 'POST' || failed) return undefined;
      failed = true;
      server.write(me, (JSON.parse(request.body) as { readonly body: string }).body);
      return { status: 502, body: 'Bad Gateway' };
    };
    expect((await run()).exitCode).toBe(0);
    expect(server.notes).toHaveLength(1);
  });

  it('is not waited for without end', async () => {
    fail(Infinity, () => true, { status: 503 });
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(3);
    expect(stderr).toBe('error: GitLab returned HTTP status 503 for GET /user\n');
    expect(server.requests).toHaveLength(3);
    server.reset();
    server.users.set(token, { id: me, may: 'comment' });
    fail(Infinity, isA('POST'), 'hang');
    expect((await run()).stderr).toMatch(
      /^error: https:\/\/localhost:\d+\/api\/v4 cannot be reached: no response within 0\.5 s\n {2}hint: /,
    );
    expect(server.requests.filter(isA('POST'))).toHaveLength(3);
    expect(server.notes).toEqual([]);
  });
});

describe('lasting trouble is reported at once, with exit code 3:', () => {
  const hint = (text: string): string => `\n  hint: ${text}\n`;

  it.for([
    [
      'a token that nobody knows',
      'unknown',
      `error: GitLab returned HTTP status 401 for GET /user: 401 Unauthorized${hint('the token in NOTE_TOKEN is wrong, revoked or expired: create a new one and set the variable to it')}`,
    ],
    [
      'a token that may only read',
      'read',
      `error: GitLab returned HTTP status 403 for POST /projects/42/merge_requests/7/notes: 403 Forbidden${hint('give the token in NOTE_TOKEN the scope api and at least the role Reporter')}`,
    ],
    [
      'a token that does not see the project',
      'nothing',
      `error: GitLab returned HTTP status 404 for GET /projects/42/merge_requests/7/notes: 404 Project Not Found${hint('give the token in NOTE_TOKEN access to the project: use a token of this project or its group, with at least the role Reporter')}`,
    ],
  ] as const)('%s', async ([, may, expected]) => {
    server.users.clear();
    if (may !== 'unknown') server.users.set(token, { id: me, may });
    expect(await run()).toMatchObject({ exitCode: 3, stdout: '', stderr: expected });
    expect(pauses).toEqual([]);
  });

  it.for([
    [
      'an answer that is not JSON',
      { status: 200, body: '<html>Sign in</html>' },
      'the server is not GitLab: the response is not JSON',
    ],
    [
      'an answer without what was asked for',
      { status: 200, body: { message: 'hello' } },
      'the server is not GitLab: "id" is missing',
    ],
    ['an empty answer', { status: 200, body: '' }, 'the server is not GitLab: "id" is missing'],
    [
      'a redirect, which is not followed',
      { status: 302, headers: { location: 'https://example.com/' } },
      'GitLab returned HTTP status 302 for GET /user',
    ],
    [
      'what GitLab says of a scope',
      { status: 403, body: { error: 'insufficient_scope', error_description: 'The request\u001b[31m requires\nmore' } },
      'GitLab returned HTTP status 403 for GET /user: The request [31m requires more',
    ],
  ] as const)('%s', async ([, answer, message]) => {
    fail(Infinity, () => true, answer);
    const { exitCode, stdout, stderr } = await run();
    expect({ exitCode, stdout, first: stderr.split('\n')[0] }).toEqual({
      exitCode: 3,
      stdout: '',
      first: `error: ${message}`,
    });
    expect(server.requests).toHaveLength(1);
  });

  it.for([
    ['not a list', { message: 'hello' }, {}, 'the response is not a list of notes'],
    ['a list of something else', [1], {}, 'a note has no body'],
    ['notes of nobody', [{ id: 1, body: 'x' }], {}, '"id" is missing'],
    ['a page without end', [], { 'x-next-page': 'next' }, 'the next page has no number'],
  ] as const)('notes that are %s', async ([, body, headers, why]) => {
    fail(Infinity, ({ url }) => url.pathname.endsWith('/notes'), { status: 200, body, headers });
    expect((await run()).stderr.split('\n')[0]).toBe(`error: the server is not GitLab: ${why}`);
    expect(server.notes).toEqual([]);
  });

  it('a list that never ends', async () => {
    fail(Infinity, ({ url }) => url.pathname.endsWith('/notes'), {
      status: 200,
      body: [],
      headers: { 'x-next-page': '1' },
    });
    expect((await run()).stderr).toBe('error: the merge request has more than 10000 notes\n');
  });

  it('a server with another certificate', async () => {
    const { exitCode, stderr } = await run({ CI_SERVER_TLS_CA_FILE: '' });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/cannot be reached: the server's certificate is not signed by the stored CA/);
    expect(server.requests).toEqual([]);
  });
});

describe('no note is tried', () => {
  it('without a token, which is no failure', async () => {
    for (const NOTE_TOKEN of ['', ' \n'])
      expect(await run({ NOTE_TOKEN, CI_API_V4_URL: '' })).toMatchObject({
        exitCode: 0,
        stdout: '',
        stderr: 'no note: NOTE_TOKEN is not set; the plan is in the artifacts of the job\n',
      });
    expect(server.requests).toEqual([]);
  });

  it.for([
    [{ CI_MERGE_REQUEST_IID: '' }, 'CI_MERGE_REQUEST_IID is not set'],
    [{ CI_MERGE_REQUEST_IID: '7/../8' }, 'CI_MERGE_REQUEST_IID is not a number'],
    [{ CI_PROJECT_ID: '' }, 'CI_PROJECT_ID is not set'],
    [{ CI_MERGE_REQUEST_PROJECT_ID: 'a' }, 'CI_MERGE_REQUEST_PROJECT_ID is not a number'],
    [{ CI_API_V4_URL: 'http://gitlab.example.com/api/v4' }, 'CI_API_V4_URL is not an https URL'],
    [{ CI_API_V4_URL: 'https://a@gitlab.example.com/api/v4' }, 'CI_API_V4_URL is not an https URL'],
    [{ NOTE_TOKEN: 'two words' }, 'NOTE_TOKEN is not one word of ASCII characters'],
    [{ CI_SERVER_TLS_CA_FILE: '/nowhere/ca.pem' }, 'CI_SERVER_TLS_CA_FILE names a file that does not exist'],
  ] as const)('with %j', async ([environment, message]) => {
    const { exitCode, stderr } = await run(environment);
    expect({ exitCode, first: stderr.split('\n')[0] }).toEqual({ exitCode: 2, first: `error: ${message}` });
    expect(server.requests).toEqual([]);
  });

  it.for([
    ['a quick action', 'text\n/merge'],
    ['a quick action behind spaces', 'text\n \t/merge'],
    ['a mention', '@all'],
  ])('of a file with %s', async ([, text = '']) => {
    await writePlan(text);
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: "plan\.md" has a line that begins with "\/" or "@"/);
    expect(server.requests).toEqual([]);
  });

  it('of a file that is too long, or not there', async () => {
    await writePlan('x'.repeat(1_000_000));
    expect((await run()).stderr).toMatch(
      /^error: "plan\.md" has 10000\d\d characters, and a note has at most 1000000\n/,
    );
    await rm(join(directory, 'plan.md'));
    expect((await run()).stderr).toBe('error: "plan.md" is a file that does not exist\n');
    expect(server.requests).toEqual([]);
  });
});
