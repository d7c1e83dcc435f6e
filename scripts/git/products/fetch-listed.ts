import { inParallel } from '../../cli/in-parallel.ts';
import { KitError } from '../../cli/kit-error.ts';
import type { SecretKeeper, Surroundings } from '../../cli/verb.ts';
import type { ProductRepository } from '../../register/tenant-file.ts';
import { fetchProduct, type FetchedProduct } from './fetch-product.ts';
import { gitAccessTo } from './git-access.ts';

/** How many repositories are fetched at once. */
const atOnce = 4;

/** Reads each product from its repository, with the access that there is: the product, or why it cannot be had. */
export function fetchListed(
  products: readonly ProductRepository[],
  {
    environment,
    interrupted,
    keepSecret,
  }: Pick<Surroundings & SecretKeeper, 'environment' | 'interrupted' | 'keepSecret'>,
): Promise<readonly (FetchedProduct | KitError)[]> {
  return inParallel(products, atOnce, async (product) => {
    const access = gitAccessTo(product.repository, environment);
    for (const secret of access.secrets) keepSecret(secret);
    try {
      return await fetchProduct(product, access, { interrupted });
    } catch (error) {
      if (error instanceof KitError) return error;
      throw error;
    }
  });
}
