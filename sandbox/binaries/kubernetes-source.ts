import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KitError } from '../../scripts/cli/kit-error.ts';

const reflect2 = join('github.com', 'modern-go', 'reflect2');

const typeValidators = [
  join('github.com', 'go-openapi', 'validate', 'type.go'),
  join('k8s.io', 'kube-openapi', 'pkg', 'validation', 'validate', 'type.go'),
];
const zeroIsNull = 'reflect.DeepEqual(reflect.Zero(reflect.TypeOf(data)), reflect.ValueOf(data))';
const nilIsNull = '(reflect.ValueOf(data).Kind() == reflect.Map && reflect.ValueOf(data).IsNil())';

/**
 * Makes the source of Kubernetes 1.20 behave with Go 1.18 or later as it does with the Go of its time. Its reflect2
 * crashes the API server on the first custom resource, so the packaged one takes its place. Its validators take what
 * shares memory with the zero value for null, which empty texts only do now, so they ask for nil instead.
 */
export async function repairKubernetesSource(source: string, packagedGoSources: string): Promise<void> {
  const vendored = join(source, 'vendor', reflect2);
  await rm(vendored, { recursive: true });
  await cp(join(packagedGoSources, reflect2), vendored, { recursive: true, dereference: true });
  for (const file of typeValidators) await replaceOnce(join(source, 'vendor', file), zeroIsNull, nilIsNull);
}

async function replaceOnce(file: string, old: string, replacement: string): Promise<void> {
  const parts = (await readFile(file, 'utf8')).split(old);
  if (parts.length !== 2) throw new KitError(`${file} is not the source that the build knows`);
  await writeFile(file, parts.join(replacement));
}
