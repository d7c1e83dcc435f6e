import { exitCodes, KitError } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import { readComparedTrees } from './git/compared-trees.ts';
import { fetchListed } from './git/products/fetch-listed.ts';
import type { FetchedProduct } from './git/products/fetch-product.ts';
import { placeProducts } from './git/products/place-products.ts';
import { tenantPath } from './register/layout.ts';
import { readRepository } from './register/repository.ts';
import { toPrintable } from './text/words.ts';

/** The verb that brings in the environments and runtimes of the products that `tenant.yaml` lists. */
export const fetchProducts = defineVerb({
  name: 'fetch-products',
  summary: 'Fetch the environments and runtimes of the products in tenant.yaml into products/.',
  isInterruptible: true,
  options: {
    revision: {
      type: 'string',
      value: '<rev>',
      help: "read a commit's tenant.yaml; with --base, merged with the base (default: the working tree's)",
    },
    base: { type: 'string', value: '<rev>', help: 'merge the revision with this commit' },
  },
  details:
    'All products or none: if one cannot be fetched, products/ does not change. Fetched files are never committed.\n' +
    'In a GitLab job, CI_JOB_TOKEN is used for repositories of that GitLab; elsewhere, Git uses your own settings.\n' +
    'Exit code 0: all fetched, 1: tenant.yaml has errors, 3: a product could not be fetched.',
  async run(call) {
    const { git, head } = await readComparedTrees({ ...call.options, directory: call.directory });
    const { tenant, listedProducts } = readRepository(head);
    if (tenant === undefined)
      throw new KitError(`${tenantPath} is missing or has errors, so its products are not known`, {
        exitCode: exitCodes.errorsFound,
        hint: 'run "npm run validate"',
      });
    const twice = listedProducts.find(
      ({ name }, index) => listedProducts.findIndex((one) => one.name === name) < index,
    );
    if (twice !== undefined)
      throw new KitError(`product "${twice.name}" is listed twice in ${tenantPath}`, {
        exitCode: exitCodes.errorsFound,
        hint: 'remove one of the two',
      });
    const fetched = await fetchListed(listedProducts, call);
    const [failure, ...others] = fetched.filter((one) => one instanceof KitError);
    for (const { message } of others) call.tell(`error: ${message}`);
    if (failure !== undefined) throw failure;
    const products = fetched.filter((one): one is FetchedProduct => !(one instanceof KitError));
    await placeProducts(git.root, products);
    for (const { name, record } of products) {
      call.print(`${name}: ${countOf(record.files.length, 'file')} of commit ${record.commit.slice(0, 8)}`);
      for (const { path, reason } of record.unkept)
        call.tell(toPrintable(`warning: ${path} of product "${name}" ${reason}`));
    }
    call.tell(
      products.length === 0 ? `${tenantPath} lists no products` : `${countOf(products.length, 'product')} fetched`,
    );
    return exitCodes.fine;
  },
});

function countOf(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

if (import.meta.main) await runVerb(fetchProducts);
