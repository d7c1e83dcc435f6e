import type { ComponentProperty } from '../../register/components/component-catalogue.ts';
import { isNodePort } from '../../register/node-ports.ts';
import { maxHostLength } from '../../register/web-hosts.ts';

const hostName = /^(?![0-9.]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** Whether a text has the form of a property: a DNS name, a port from the range of node ports, or any text. */
export function isPropertyValue(form: ComponentProperty['form'], value: string): boolean {
  if (form === 'host name') return value.length <= maxHostLength && hostName.test(value);
  if (form === 'node port') return /^[1-9][0-9]{4}$/.test(value) && isNodePort(Number(value));
  return value !== '';
}
