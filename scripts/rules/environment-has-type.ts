import { environmentWords } from '../register/products/cluster-uses.ts';
import { valueAt } from '../text/pointer.ts';
import type { Rule } from './engine/rule.ts';

/** Which types there are is the tenant's affair. The cluster of such an environment is known all the same. */
export const environmentHasType: Rule = {
  id: 'environment-has-type',
  summary: 'An environment has a type.',
  why: 'Nautes and the management cluster reject an environment without a type, such as dev or test.',
  *check({ products }) {
    for (const { environments } of products.values())
      for (const environment of environments) {
        const { document } = environment;
        const type = valueAt(valueAt(document.value, 'spec'), 'envType');
        if (typeof type === 'string' && type.trim() !== '') continue;
        const isText = type === undefined || type === null || typeof type === 'string';
        yield {
          at: document.at('/spec/envType'),
          message: `${environmentWords(environment)} ${isText ? 'has no type' : 'has a type that is not text'}`,
          hint: isText ? 'write one under spec, such as "envType: test"' : 'put it in quotes',
        };
      }
  },
};
