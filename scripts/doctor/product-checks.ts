import { KitError } from '../cli/kit-error.ts';
import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import { fetchListed } from '../git/products/fetch-listed.ts';
import { tenantPath } from '../register/layout.ts';
import type { ProductRepository } from '../register/tenant-file.ts';
import { foundThat, type Check, type Found } from '../text/check.ts';
import { toPrintable } from '../text/words.ts';

/** Whether the listed products can be read, by fetching them as a job would; what is fetched is kept nowhere. */
export async function productChecks(
  products: readonly ProductRepository[],
  call: Surroundings & SecretKeeper,
): Promise<readonly Check[]> {
  return [{ area: 'products', id: 'products', ...(await readable(products, call)) }];
}

async function readable(products: readonly ProductRepository[], call: Surroundings & SecretKeeper): Promise<Found> {
  if (products.length === 0) return { state: 'ok', found: `${tenantPath} lists no product` };
  const troubles = (await fetchListed(products, call)).flatMap((one) => {
    if (one instanceof KitError)
      return [one.cause instanceof Error ? `${one.message}: ${one.cause.message}` : one.message];
    return one.record.unkept.map(({ path, reason }) => toPrintable(`${path} of product "${one.name}" ${reason}`));
  });
  const by = call.environment['CI_JOB_TOKEN'] ? "with this job's access" : 'with your own access';
  return foundThat(
    troubles.length === 0,
    products.length === 1
      ? `product "${products[0]?.name}" can be read ${by}`
      : `all ${products.length} products can be read ${by}`,
    troubles.join('; '),
    `check repository and revision in ${tenantPath}, and who may read it (docs/products.md, "Fetching")`,
  );
}
