import { isAbsolute } from 'node:path';
import { exitCodes, KitError } from '../../cli/kit-error.ts';
import type { ClusterFile } from '../../register/cluster-file.ts';
import { maxKubeconfigBytes } from '../kubeconfig.ts';
import { credentialIn, nameOf, readPlainFile, type CredentialSource, type KeepSecret } from './credential-source.ts';

/** The name of the variable that holds the kubeconfig of a cluster. */
export function variableOf(name: string): string {
  return `KUBECONFIG_${name.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * Takes kubeconfigs from variables of the environment: GitLab's type File puts the path of a file there, its type Variable
 * the text itself. No message holds any part of a value, since even a wrong one may be a secret.
 */
export function makeVariableSource(options: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of every cluster of the register. */
  readonly names: Iterable<string>;
  readonly keepSecret: KeepSecret;
}): CredentialSource {
  const namesOf = Map.groupBy(options.names, variableOf);
  return {
    async obtain(cluster) {
      const variable = variableOf(nameOf(cluster));
      const other = namesOf.get(variable)?.find((name) => name !== cluster.name);
      if (other !== undefined)
        throw refusal(cluster, `would share variable ${variable} with cluster "${other}"`, 'rename one of the two');
      const text = await textIn(variable, options.environment[variable], cluster);
      const hint = `set ${variable} to a kubeconfig, to base64 of one, or to the absolute path of its file`;
      return credentialIn(text, { cluster, place: `variable ${variable}`, hint, keepSecret: options.keepSecret });
    },
  };
}

async function textIn(variable: string, value: string | undefined, cluster: ClusterFile): Promise<string> {
  const hint = `in GitLab: Settings → CI/CD → Variables, key ${variable}, type File, protected, scoped to the environment of the apply job; here: export it`;
  if (value === undefined) throw refusal(cluster, `has no kubeconfig: variable ${variable} is not set`, hint);
  if (value.trim() === '') throw refusal(cluster, `has no kubeconfig: variable ${variable} is empty`, hint);
  // Neither YAML, nor JSON, nor base64 of either begins with a slash.
  const path = value.trim();
  if (!isAbsolute(path)) return value;
  const file = await readPlainFile(path, 2 * maxKubeconfigBytes);
  if ('text' in file) return file.text;
  throw refusal(cluster, `has no kubeconfig: variable ${variable} names a file that ${file.reason}`, hint);
}

function refusal(cluster: ClusterFile, what: string, hint: string): KitError {
  return new KitError(`cluster "${cluster.name}" ${what}`, { exitCode: exitCodes.usage, hint });
}
