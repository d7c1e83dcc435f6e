import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { onInterruption, removeFolderNow } from '../control-plane/cleanup.ts';
import { startControlPlane, type BinaryFiles } from '../control-plane/control-plane.ts';
import { installObjects } from '../control-plane/install-objects.ts';

const rememberedFile = 'checked.json';
const group = 'check.nautes.io';

const specProperties = {
  text: { type: 'string' },
  flag: { type: 'boolean' },
  number: { type: 'integer' },
  list: { type: 'array', items: { type: 'string' } },
};

const customResourceDefinition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `probes.${group}` },
  spec: {
    group,
    names: { kind: 'Probe', listKind: 'ProbeList', plural: 'probes', singular: 'probe' },
    scope: 'Cluster',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: { spec: { type: 'object', properties: specProperties } },
          },
        },
      },
    ],
  },
};
const customResource = {
  apiVersion: `${group}/v1`,
  kind: 'Probe',
  metadata: { name: 'probe' },
  spec: { text: '', flag: false, number: 0, list: [''] },
};

/**
 * Starts the binaries once and stores one custom resource full of empty values, which an API server built with the
 * wrong libraries does not survive or refuses. The success is remembered beside the API server, so it is repeated
 * only when the files or the check have changed.
 */
export async function checkBinaries(binaries: BinaryFiles): Promise<void> {
  const remembered = join(dirname(binaries.kubeApiserver), rememberedFile);
  const marks = await fileMarks(binaries);
  if ((await readFile(remembered, 'utf8').catch(() => undefined)) === marks) return;

  const directory = await mkdtemp(join(tmpdir(), 'control-plane-check-'));
  const withdraw = onInterruption(() => removeFolderNow(directory));
  try {
    const controlPlane = await startControlPlane({ name: 'check', binaries, directory });
    try {
      await installObjects(controlPlane.adminKubeconfig, [customResourceDefinition, customResource]);
    } finally {
      await controlPlane.stop();
    }
  } catch (error) {
    throw new KitError(`${binaries.kubeApiserver} does not work`, { cause: error });
  } finally {
    await rm(directory, { recursive: true, force: true });
    withdraw();
  }

  const written = `${remembered}-${process.pid}`;
  await writeFile(written, marks);
  await rename(written, remembered);
}

async function fileMarks({ etcd, kubeApiserver }: BinaryFiles): Promise<string> {
  const marks = await Promise.all(
    [etcd, kubeApiserver].map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return { size, mtimeMs };
    }),
  );
  return JSON.stringify({ probe: customResource.spec, etcd: marks[0], kubeApiserver: marks[1] });
}
