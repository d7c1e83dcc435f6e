/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** Every character outside of XML 1.0's production [2], "Char". */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads well-formed XML of elements, attributes and text, strictly; throws where it is anything else. */
export function parseXml(document: string): XmlElement {
  const bad = notXml.exec(document);
  if (bad !== null) throw new Error(`U+${bad[0].codePointAt(0)?.toString(16)} is no character of XML`);
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  const token = /<(\/?)([a-z-]+)((?: [a-z-]+="[^"<]*")*)(\/?)>|([^<>]+)|([^])/gy;
  for (const [, closing, name = '', attributes = '', empty, text, other] of body.matchAll(token)) {
    const parent = open.at(-1);
    if (other !== undefined || parent === undefined) throw new Error(`unexpected "${other}"`);
    if (text !== undefined) parent.text += unescaped(text);
    else if (closing === '/') {
      if (parent.name !== name) throw new Error(`</${name}> ends <${parent.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)];
      const names = pairs.map(([, key]) => key);
      if (new Set(names).size !== names.length) throw new Error(`<${name}> has an attribute twice`);
      const entries = pairs.map(([, key = '', value = '']) => [key, unescaped(value)] as const);
      const element: Open = { name, attributes: Object.fromEntries(entries), children: [], text: '' };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root] = top.children;
  if (root === undefined || top.children.length > 1 || open.length > 1 || top.text.trim() !== '')
    throw new Error('not one element');
  return root;
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*);?/g, (_, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`unknown entity "&${name};"`);
    return character;
  });
}
