import { environmentWords, placedRuntimes, runtimeWords } from '../register/products/cluster-uses.ts';
import type { RuntimeFile } from '../register/products/product-file.ts';
import type { Product } from '../register/products/product.ts';
import type { Finding } from '../text/diagnostic.ts';
import type { ChangeRule } from './engine/rule.ts';

/** That an environment is gone while runtimes still name it is known-environment's to say. */
export const frozenEnvironment: ChangeRule = {
  id: 'frozen-environment',
  summary: 'An environment stays on its cluster while it has runtimes, and a runtime stays in its environment.',
  why: 'Nautes deploys again in the new place and leaves the old deployment running, unmanaged.',
  *checkChange(base, head) {
    for (const [name, after] of head.products) {
      const before = base.products.get(name);
      if (before === undefined) continue;
      yield* movedEnvironments(before, after);
      yield* movedRuntimes(before, after);
    }
  },
};

function* movedEnvironments(before: Product, after: Product): Iterable<Finding> {
  const oldClusters = new Map(before.environments.map(({ name, cluster }) => [name, cluster]));
  const known = new Set(before.runtimes.map(keyOf));
  for (const environment of after.environments) {
    const { name, cluster, document } = environment;
    const old = oldClusters.get(name);
    if (old === undefined || old === cluster) continue;
    const inside = placedRuntimes(after).filter(
      ([runtime, at]) => at.includes(environment) && known.has(keyOf(runtime)),
    );
    if (inside.length === 0) continue;
    yield {
      at: document.at('/spec/cluster'),
      message: `${environmentWords(environment)} moves from "${old}" to "${cluster}" while it has runtimes`,
      hint: 'undo this, or remove its runtimes in an earlier merge request',
      related: inside.map(([runtime]) => ({
        at: runtime.document.at(runtime.environment.pointer),
        message: `${runtimeWords(runtime)} is in it`,
      })),
    };
  }
}

function* movedRuntimes(before: Product, after: Product): Iterable<Finding> {
  const oldEnvironments = new Map(before.runtimes.map((runtime) => [nameOf(runtime), runtime.environment.text]));
  for (const runtime of after.runtimes) {
    const { environment, document } = runtime;
    const old = oldEnvironments.get(nameOf(runtime));
    if (old === undefined || old === environment.text) continue;
    yield {
      at: document.at(environment.pointer),
      message: `${runtimeWords(runtime)} moves from environment "${old}" to "${environment.text}"`,
      hint: 'undo this, or remove it in one merge request and add it again in the next',
    };
  }
}

function nameOf({ kind, name }: RuntimeFile): string {
  return `${kind} ${name}`;
}

/** A runtime in its environment: one that the change adds or removes does not count. */
function keyOf(runtime: RuntimeFile): string {
  return `${nameOf(runtime)} ${runtime.environment.text}`;
}
