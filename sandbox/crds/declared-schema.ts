/** A structural schema in the sense of the CustomResourceDefinition API. */
export interface StructuralSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: StructuralSchema;
  readonly properties?: Readonly<Record<string, StructuralSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: StructuralSchema;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
}

/** Gives the schema of a type that a declaration mentions by name. */
export type SchemaOfName = (name: string) => StructuralSchema;

const comment = /\/\*[\s\S]*?\*\//g;
const token = /"[^"]*"|[A-Za-z_]\w*|\S/g;
const exported = /export (?:interface|type) \w+ =?([\s\S]*)/;

const scalars: Readonly<Record<string, StructuralSchema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  number: { type: 'integer', format: 'int64' },
};

/**
 * Turns the first exported type of a generated TypeScript declaration into a structural schema.
 * It knows the forms that the generator of the `@kubernetes-models` packages writes: interfaces of quoted properties
 * and what they extend, maps, arrays, unions of texts, the scalars, and names of other declarations.
 */
export function toStructuralSchema(declaration: string, schemaOfName: SchemaOfName): StructuralSchema {
  const body = exported.exec(declaration.replace(comment, ''))?.[1];
  if (body === undefined) throw new Error('the declaration exports no type');
  return new TypeReader(body.match(token) ?? [], schemaOfName).readDeclaration();
}

class TypeReader {
  readonly #tokens: readonly string[];
  readonly #schemaOfName: SchemaOfName;
  #next = 0;

  constructor(tokens: readonly string[], schemaOfName: SchemaOfName) {
    this.#tokens = tokens;
    this.#schemaOfName = schemaOfName;
  }

  readDeclaration(): StructuralSchema {
    const extended: StructuralSchema[] = [];
    while (this.#tokens[this.#next] === 'extends' || this.#tokens[this.#next] === ',') {
      this.#take();
      extended.push(this.#schemaOfName(this.#take()));
    }
    return extended.reduceRight(mergeObjects, this.readType());
  }

  readType(): StructuralSchema {
    const first = this.#take();
    if (first === '{') return this.#readBraces();
    if (first === 'Array') return this.#readArray();
    if (first.startsWith('"')) return this.#readTexts(first);
    return scalars[first] ?? this.#schemaOfName(first);
  }

  #readArray(): StructuralSchema {
    this.#expect('<');
    const items = this.readType();
    this.#expect('>');
    return { type: 'array', items };
  }

  #readTexts(first: string): StructuralSchema {
    const texts = [first];
    while (this.#tokens[this.#next] === '|') {
      this.#expect('|');
      texts.push(this.#take());
    }
    return { type: 'string', enum: texts.map((text) => text.slice(1, -1)) };
  }

  #readBraces(): StructuralSchema {
    if (this.#tokens[this.#next] === '[') return this.#readMap();
    const properties: Record<string, StructuralSchema> = {};
    const required: string[] = [];
    while (this.#tokens[this.#next] !== '}') {
      const name = this.#take().slice(1, -1);
      if (this.#tokens[this.#next] === '?') this.#expect('?');
      else required.push(name);
      this.#expect(':');
      properties[name] = this.readType();
      this.#expect(';');
    }
    this.#expect('}');
    return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
  }

  #readMap(): StructuralSchema {
    for (const expected of ['[', 'key', ':', 'string', ']', ':']) this.#expect(expected);
    const additionalProperties = this.readType();
    for (const expected of [';', '}']) this.#expect(expected);
    return { type: 'object', additionalProperties };
  }

  #take(): string {
    const taken = this.#tokens[this.#next];
    if (taken === undefined) throw new Error('the declaration ends in the middle of a type');
    this.#next += 1;
    return taken;
  }

  #expect(expected: string): void {
    const taken = this.#take();
    if (taken !== expected) throw new Error(`the declaration has "${taken}" where "${expected}" was expected`);
  }
}

function mergeObjects(one: StructuralSchema, other: StructuralSchema): StructuralSchema {
  const required = [...(one.required ?? []), ...(other.required ?? [])];
  const properties = { ...other.properties, ...one.properties };
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}
