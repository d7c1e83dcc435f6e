import type { Finding } from '../../text/diagnostic.ts';
import { topOf } from '../../text/position.ts';
import { valueAt } from '../../text/value-at.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';
import { productFileProblems, type ProductKind } from '../schema/schema-check.ts';
import type { ProductArea } from './product-path.ts';

/** What each folder holds in the layout of Nautes. */
const kindsIn: Readonly<Record<ProductArea, readonly ProductKind[]>> = {
  envs: ['Environment'],
  runtimes: ['DeploymentRuntime'],
  projects: ['ProjectPipelineRuntime', 'Project'],
};

/** What keeps a product's file from saying which cluster it uses; keys that do not matter for that are not looked at. */
export function productProblems(document: YamlDocument, area: ProductArea): readonly Finding[] {
  const written = valueAt(document.value, 'kind');
  // It lists files, and uses nothing itself.
  if (written === 'Kustomization') return [];
  const kind = kindsIn[area].find((one) => one === written);
  if (kind !== undefined) return productFileProblems(document, kind);
  const expected = kindsIn[area].map((one) => `"${one}"`).join(' or ');
  const message = `"kind" must be ${expected} in ${area}/`;
  const at = document.has('/kind') ? document.at('/kind') : topOf(document.file);
  return [{ at, message, hint: `correct "kind", or move the file out of ${area}/` }];
}
