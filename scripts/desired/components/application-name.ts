/** Argo CD writes an Application's name into a label of all that it installs; a label holds 63 characters. */
export const maxApplicationNameLength = 63;
/** The longest name that Helm gives to a release. */
export const maxReleaseNameLength = 53;

/** The Application that installs a component on a cluster. */
export function applicationNameOf(cluster: string, component: string): string {
  return `${cluster}-${component}`;
}

/** The go template from which Argo CD makes those names; the rules refuse another one. */
export function applicationNameTemplate(component: string): string {
  return `{{ .name }}-${component}`;
}
