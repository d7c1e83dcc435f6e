import { describe, expect, it } from 'vitest';
import { reportMermaid } from '../../scripts/report/plan/mermaid.ts';
import { boundedBoxes, picturesOf, type Box } from '../../scripts/report/picture.ts';
import { inventoryOf, statusPageOf } from '../support/inventories.ts';

const megabyte = 1024 * 1024;
const box = (name: string, inside: readonly Box[] = []): Box => ({ name, note: 'host', tone: 'good', inside });

describe('the status page', () => {
  it('of 10,000 clusters with 8 components each stays below 5 MB, and its picture small', () => {
    const page = statusPageOf(inventoryOf(10_000));
    expect(page.match(/<tr/g)?.length).toBeGreaterThan(10_000);
    expect(Buffer.byteLength(page)).toBeLessThan(5 * megabyte);
    expect(page.match(/<rect/g)?.length).toBeLessThan(200);
    expect(page).toMatch(/>and \d+ more hosts</);
  });

  it('says of each cluster what there is to look at, and of nothing that nothing is registered', () => {
    const page = statusPageOf(inventoryOf(30));
    expect(page).toContain('<tr class=bad><th scope=row>team-3-of-the-shop<td>not registered: Registering');
    expect(page).toContain('<tr class=warn><th scope=row>team-7-of-the-shop<td>registered, but has no file');
    expect(page).toContain('differs from its file: apiServer');
    expect(page).toContain('argocd OutOfSync, Progressing; ready: argo-rollouts');
    expect(page).toMatch(/<th scope="row">argocd<\/th><td>30<\/td><td>27<\/td><td>OutOfSync, Progressing: team-2-/);
    expect(statusPageOf({ clusters: [], notRegistered: [] })).toContain('<p>Nothing is registered.</p>');
  });
});

describe('a picture', () => {
  it('says what it shows, and cuts a name that is too wide but for who points at it', () => {
    const long = 'x'.repeat(63);
    const [, picture = ''] = picturesOf([box('host', [box(long), box('b')])]);
    expect(picture).toContain(`aria-label="host, host; on it: ${long}, host, b, host"`);
    expect(picture).toMatch(/<title>x{63}<\/title>x{10,20}…</);
  });

  it('of many counts the rest by how it is', () => {
    const boxes = Array.from(
      { length: 10 },
      (_, index) => ({ ...box(`b${index}`), tone: index > 7 ? 'bad' : 'good' }) as const,
    );
    expect(boundedBoxes(boxes, 10, 'hosts')).toBe(boxes);
    expect(boundedBoxes(boxes, 3, 'hosts').at(-1)).toMatchObject({
      name: 'and 7 more hosts',
      tone: 'bad',
      counts: { good: 5, bad: 2, warn: 0, plain: 0 },
    });
  });

  it('as Mermaid stays below what GitLab draws by itself, and counts the rest', () => {
    const boxes = Array.from({ length: 500 }, (_, index) =>
      box(`cluster-${index}`, [box('"]; click n0 "javascript:alert(1)"')]),
    );
    const lines = reportMermaid(boxes);
    expect(lines.slice(1, -1).join('\n').length).toBeLessThan(2_000);
    expect(lines.at(-2)).toMatch(/^more\["and 9\d\d more"\]$/);
    expect(lines.join('\n')).not.toMatch(/&|click n0 "|javascript:/);
    expect(lines).toContain('n0 --> n1["#34;#93;#59; click n0 #34;javascript#58;alert#40;1#41;#34; · host"]:::good');
    expect(reportMermaid([])).toEqual([]);
  });
});
