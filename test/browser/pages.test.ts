import { createRequire } from 'node:module';
import { describe, expect } from 'vitest';
import type { Plan } from '../../scripts/plan/plan.ts';
import type { ClusterUser } from '../../scripts/register/products/cluster-uses.ts';
import { reportMermaid } from '../../scripts/report/plan/mermaid.ts';
import type { Box } from '../../scripts/report/picture.ts';
import { reportPlanHtml } from '../../scripts/report/plan/plan-html.ts';
import { barriersOf, browserTest as test, inBrowser, type Look } from '../support/browser.ts';
import { inventoryOf, statusPageOf } from '../support/inventories.ts';

const hostile = `"'><img src=x onerror=alert(1)><script>alert(2)</script></style></svg><b id=in>`;
const looks: readonly (readonly [string, Look])[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 390].map(
    (width) => [`${colorScheme}, ${width} pixels wide`, { colorScheme, viewport: { width, height: 900 } }] as const,
  ),
);
const pages = [
  ['the status page', statusPageOf(inventoryOf(24))],
  ['the status page of nothing', statusPageOf({ clusters: [], notRegistered: [] })],
  ['the page of a plan', planPageOf('shop')],
] as const;

describe(inBrowser, () => {
  describe.for(pages)('%s', ([, html]) => {
    test.for(looks)('can be read and used by everybody, %s', async ([, look], { show }) => {
      const { page, said, requests } = await show(html, look);
      expect(await barriersOf(page)).toEqual([]);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect({ said, requests, overflow }).toEqual({ said: [], requests: [], overflow: 0 });
    });

    test('runs nothing that was not there when it was made', async ({ show }) => {
      const { page, said } = await show(html);
      await page.evaluate(`
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src="https://example.com/x.png" onerror="document.title = 1">');
      `);
      expect(await page.title()).not.toMatch(/run|1$/);
      expect(said.length).toBeGreaterThan(0);
      expect(said.every((text) => /Content Security Policy/.test(text))).toBe(true);
    });
  });

  test.for([
    ['the status page', hostileStatusPage()],
    ['the page of a plan', planPageOf(hostile)],
  ] as const)('%s shows hostile names as what they are', async ([, html], { show }) => {
    const { page, said, requests } = await show(html);
    expect({ said, requests }).toEqual({ said: [], requests: [] });
    expect(await page.locator('img, #in, main script, [onerror]').count()).toBe(0);
    expect(await page.getByText(hostile, { exact: false }).count()).toBeGreaterThan(0);
  });

  test('the picture of a note is drawn by Mermaid as GitLab runs it, hostile names as what they are', async ({
    show,
  }) => {
    const names = [
      'end',
      '%%{init: {}}%%',
      '`**md**`',
      '#quot;',
      '&lt;b&gt;',
      'a"]-->b',
      '$$x$$',
      '1. one',
      '漢字😀',
      '\\',
    ];
    const box = (name: string, inside: readonly Box[] = []): Box => ({ name, note: '', tone: 'warn', inside });
    const boxes = ['', hostile, ...names].map((name) => box(name, [box(name)]));
    const many = Array.from({ length: 100 }, (_, index) => box(`cluster-${index}`));
    const { page, said } = await show('<div></div>');
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mermaid-js/tiny') });
    const drawn = async (lines: readonly string[]): Promise<unknown> => {
      expect([lines[0], lines.at(-1)]).toEqual(['```mermaid', '```']);
      return page.evaluate(`(async (text) => {
        mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
        const div = document.querySelector('div');
        div.innerHTML = (await mermaid.render('chart', text)).svg;
        return [...div.querySelectorAll('.nodeLabel')].map(({ textContent }) => textContent);
      })(${JSON.stringify(lines.slice(1, -1).join('\n'))})`);
    };
    const cut = `${hostile.slice(0, 39)}…`;
    expect(await drawn(reportMermaid(boxes))).toEqual(['no name', cut, ...names].flatMap((name) => [name, name]));
    expect(await page.locator('div').locator('img, script, b, a').count()).toBe(0);
    expect(await drawn(reportMermaid(many))).toContain('cluster-20');
    expect(said).toEqual([]);
  });

  describe('the status page', () => {
    const html = statusPageOf(inventoryOf(60));

    test('sorts by any column, by keyboard and both ways, what is not known last', async ({ show }) => {
      const { page } = await show(html);
      const names = (): Promise<string[]> => page.locator('.clusters tbody th').allTextContents();
      const before = await names();
      const header = page.getByRole('columnheader', { name: 'Cluster', exact: true });
      await header.getByRole('button').focus();
      await page.keyboard.press('Enter');
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      expect(await names()).toEqual(before.toSorted(new Intl.Collator('en', { numeric: true }).compare));
      await page.keyboard.press('Space');
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect((await names())[0]).toBe('team-59-of-the-shop');
      const ends = page.getByRole('columnheader', { name: 'Credential expires' });
      await ends.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBeNull();
      const dates = await page.locator('.clusters tbody td:nth-child(7)').allTextContents();
      expect([dates[0], dates.at(-1)]).toEqual(['2025-12-01, expired', 'unknown']);
      await page.getByRole('columnheader', { name: 'Credential age' }).getByRole('button').click();
      const ages = await page.locator('.clusters tbody td:nth-child(8)').allTextContents();
      expect([ages[0], ages[46], ages.at(-1)]).toEqual(['2 days', '59 days', 'unknown']);
    });

    test('filters by words of any column and by what needs a look, and says how many are left', async ({ show }) => {
      const { page } = await show(html);
      const field = page.getByRole('searchbox', { name: 'Filter' });
      const count = page.getByRole('status');
      expect(await count.textContent()).toBe('60 clusters');
      await field.fill('PIPELINE host-1');
      const shown = page.locator('.clusters tbody tr:visible');
      const texts = await shown.allTextContents();
      expect(texts.length).toBeGreaterThan(3);
      expect(texts.every((text) => text.includes('virtual pipeline') && text.includes('host-1'))).toBe(true);
      expect(await count.textContent()).toBe(`${texts.length} of 60 clusters`);
      await field.fill('no such thing');
      expect([await shown.count(), await count.textContent()]).toEqual([0, '0 of 60 clusters']);
      await field.fill('');
      await page.getByRole('checkbox', { name: 'only what needs attention' }).check();
      const remarks = await page.locator('.clusters tbody tr:visible td:nth-child(2)').allTextContents();
      expect(remarks.length).toBeGreaterThan(3);
      expect(remarks).not.toContain('');
    });

    test('touches only the rows that come or go, however many there are', async ({ show }) => {
      const { page } = await show(statusPageOf(inventoryOf(1_000)));
      await page.evaluate(`
        touched = 0;
        new MutationObserver((records) => (touched += records.length)).observe(
          document.querySelector('.clusters tbody'), { subtree: true, childList: true, attributes: true, characterData: true });
      `);
      const field = page.getByRole('searchbox', { name: 'Filter' });
      await field.fill('team-77');
      const left = await page.locator('.clusters tbody tr:visible').count();
      expect(left).toBeGreaterThan(5);
      expect(await page.evaluate('touched')).toBe(1_000 - left);
      await field.fill('team-77 of');
      expect(await page.evaluate('touched')).toBe(1_000 - left);
    });

    test('has everything without its script, and no tool that would do nothing', async ({ show }) => {
      const { page } = await show(html, { javaScriptEnabled: false });
      expect(await page.locator('.clusters tbody tr').count()).toBe(60);
      expect(await page.locator('#tools').isVisible()).toBe(false);
      expect(await page.locator('button').count()).toBe(0);
    });
  });
});

function hostileStatusPage(): string {
  const [entry] = inventoryOf(1).clusters;
  if (entry === undefined) throw new Error('an inventory of one is empty');
  const component = { component: hostile, application: hostile, sync: hostile, health: hostile };
  const bad = { cluster: hostile, shape: hostile, host: hostile, apiServer: hostile, commit: hostile };
  return statusPageOf(
    {
      clusters: [{ ...entry, ...bad, credentialExpires: hostile, components: [component] }],
      notRegistered: [hostile],
    },
    {
      tenant: hostile,
      applied: hostile,
      differing: new Map([[hostile, [{ path: hostile, from: hostile, to: hostile }]]]),
    },
  );
}

/** A plan with each kind of change, for a product of this name, whose cluster is called the same. */
function planPageOf(name: string): string {
  const change = (action: Plan['changes'][number]['action'], cluster: string): Plan['changes'][number] => ({
    action,
    cluster,
    shape: 'virtual deployment worker on shanghai',
    fields: [{ path: 'apiServer', from: 'https://a:6443', to: name }],
    origin: { file: `clusters/${cluster}.yaml`, line: 1 },
    components: { gets: ['vault'], keeps: ['hnc'], loses: ['traefik'] },
  });
  const plan: Plan = {
    changes: [change('register', 'new'), change('update', 'shanghai'), change('unregister', name)],
    components: [{ action: 'remove', component: 'vault', fields: [], clusters: ['tokyo'], losing: ['tokyo'] }],
    blocked: [{ subject: { kind: 'cluster', name: 'berlin' }, reasons: [name] }],
    unchanged: [],
    drift: [{ kind: 'cluster', name: 'lost' }],
  };
  const user = (kind: ClusterUser['kind'], product?: string): ClusterUser => ({
    kind,
    name,
    ...(product === undefined ? {} : { product }),
  });
  const users = new Map([
    ['shanghai', [user('virtual cluster')]],
    [name, [user('environment', name), user('pipeline runtime', name)]],
  ]);
  return reportPlanHtml(plan, {
    users,
    warnings: [name],
    source: 'https://gitlab.example.com/acme/register/-/blob/0123',
  });
}
