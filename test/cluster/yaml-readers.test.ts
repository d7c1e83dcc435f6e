import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KubeConfig } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';
import { controlPlane } from '../support/control-planes.ts';
import { unstorableScalars, yamlScalars } from '../support/yaml-scalars.ts';

const { adminKubeconfig } = controlPlane('management');
const path = '/apis/nautes.resource.nautes.io/v1alpha1/namespaces/default/environments?dryRun=All';

/** What a program makes of an object in YAML, as JSON. */
type Reader = (yaml: string) => Promise<string>;

/** The API server with a body of YAML, which it reads as kubectl and Argo CD do. */
const askApiServer: Reader = async (yaml) => {
  const config = new KubeConfig();
  config.loadFromString(adminKubeconfig);
  const options: RequestOptions = { method: 'POST', headers: { 'content-type': 'application/yaml' } };
  await config.applyToHTTPSOptions(options);
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, config.getCurrentCluster()?.server), options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if (answer.statusCode === 201) resolve(text);
        else reject(new Error(text));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(yaml);
  });
};

const askKubectl: Reader = async (yaml) => {
  const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-yaml-'));
  try {
    await writeFile(join(folder, 'object.yaml'), yaml);
    await writeFile(join(folder, 'config'), adminKubeconfig, { mode: 0o600 });
    const options = ['--validate=false', '--dry-run=client', '--output=json', '--namespace=default'];
    const args = ['create', `--kubeconfig=${folder}/config`, ...options, `--filename=${folder}/object.yaml`];
    return (await promisify(execFile)('kubectl', args, { env: { PATH: process.env['PATH'], HOME: folder } })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
};

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
const readers: readonly (readonly [string, Reader])[] = [
  ['the API server', askApiServer],
  ...(hasKubectl ? [['kubectl', askKubectl] as const] : []),
];

const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Environment\nmetadata:\n  name: scalars\nspec:\n';

function specIn(json: string): Readonly<Record<string, unknown>> {
  return (JSON.parse(json) as { readonly spec: Readonly<Record<string, unknown>> }).spec;
}

function read(text: string): YamlDocument {
  const document = parseYaml('products/shop/envs/scalars.yaml', text);
  if (!(document instanceof YamlDocument)) throw new Error(document.message);
  return document;
}

/** As the kit sends a value; JSON knows no negative zero. */
function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe.for(readers)('%s', ([, ask]) => {
  it('reads every plain scalar as the kit does, unless that is doubtful', async () => {
    const text = head + yamlScalars.map((scalar, index) => `  v${index}: ${scalar}\n`).join('');
    const spec = specIn(await ask(text));
    const document = read(text);
    const here = (document.value as { readonly spec: Readonly<Record<string, unknown>> }).spec;
    const doubts = new Map(document.doubtfulScalars().map((doubt) => [doubt.written, doubt]));
    for (const [index, scalar] of yamlScalars.entries()) {
      const doubt = doubts.get(scalar);
      const expected = doubt?.isElsewhereKubernetes === true ? doubt.elsewhere : asSent(here[`v${index}`]);
      expect([scalar, spec[`v${index}`] ?? null]).toEqual([scalar, expected]);
    }
  });

  it('keeps the digits of large numbers, which the kit cannot', async () => {
    const text = head + unstorableScalars.map((scalar, index) => `  v${index}: ${scalar}\n`).join('');
    const json = await ask(text);
    for (const [index, scalar] of unstorableScalars.entries())
      expect(json).toMatch(new RegExp(`"v${index}": ?${scalar}[,}\\s]`));
    expect(
      read(text)
        .doubtfulScalars()
        .map(({ written }) => written),
    ).toEqual(unstorableScalars);
  });

  it('reads doubtful keys otherwise, and merges', async () => {
    const spec = specIn(await ask(`${head}  on: 1\n  014: 2\n  map: { a: 3, <<: { b: 4 } }\n`));
    expect(spec).toEqual({ true: 1, 12: 2, map: { a: 3, b: 4 } });
  });

  it.for(['.inf', '.nan'])('refuses %s', async (scalar) => {
    await expect(ask(`${head}  value: ${scalar}\n`)).rejects.toThrow(/unsupported value/);
  });
});
