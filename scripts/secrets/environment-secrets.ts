/** Variables whose values are secret, by their names: those of the kit, of Vault and of GitLab, and the usual endings. */
const secretName = /^(?:AGE_IDENTITY|KUBECONFIG_.+|CI_JOB_JWT.*|.*_(?:TOKEN|PASSWORD|SECRET|PRIVATE_KEY))$/;
/** Those that may name a file instead (GitLab variables of type File); its path is no secret. */
const mayBePath = /^(?:AGE_IDENTITY|KUBECONFIG_)/;
const path = /^\s*(?:[/~.]|[A-Za-z]:[\\/])[^\n]*$/;

/** The values of an environment that must never be shown. */
export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(environment).flatMap(([name, value = '']) =>
    secretName.test(name) && !(mayBePath.test(name) && path.test(value)) ? [value] : [],
  );
}
