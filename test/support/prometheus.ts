/** One sample of a metric. */
interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A metric with all its samples. */
interface Family {
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const helpLine = new RegExp(`^# HELP (${name}) ((?:[^\\\\\\n]|\\\\\\\\|\\\\n)+)$`);
const typeLine = new RegExp(`^# TYPE (${name}) (counter|gauge|histogram|summary|untyped)$`);
const label = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\\\\\|\\\\"|\\\\n)*"';
const sampleLine = new RegExp(`^(${name})\\{(${label}(?:,${label})*)\\} (-?\\d+(?:\\.\\d+)?)$`);

/**
 * Reads the text format of Prometheus ("Exposition formats", version 0.0.4) by the strictest reading of its lines: each
 * metric once, HELP before TYPE before its samples, a line break at the end of the last line; throws where it is anything
 * else.
 */
export function parsePrometheus(text: string): Readonly<Record<string, Family>> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families: Record<string, { help: string; type: string; samples: Sample[] }> = {};
  const lines = text.slice(0, -1).split('\n');
  const seen = new Set<string>();
  let current = '';
  let hasType = false;
  for (const line of lines) {
    const [help, type, sample] = [helpLine.exec(line), typeLine.exec(line), sampleLine.exec(line)];
    if (help !== null) {
      current = help[1] ?? '';
      hasType = false;
      if (families[current] !== undefined) throw new Error(`${current} comes twice`);
      families[current] = { help: help[2] ?? '', type: '', samples: [] };
    } else if (type !== null) {
      const family = families[current];
      if (type[1] !== current || hasType || family === undefined) throw new Error(`TYPE out of place: ${line}`);
      family.type = type[2] ?? '';
      hasType = true;
    } else if (sample !== null) {
      if (sample[1] !== current || !hasType) throw new Error(`a sample out of place: ${line}`);
      const series = line.slice(0, line.lastIndexOf(' '));
      if (seen.has(series)) throw new Error(`${series} comes twice`);
      seen.add(series);
      families[current]?.samples.push({ labels: labelsIn(sample[2] ?? ''), value: Number(sample[3]) });
    } else throw new Error(`no line of the format: ${line}`);
  }
  return families;
}

function labelsIn(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\.)*)"/g)];
  const names = pairs.map(([, key]) => key);
  if (new Set(names).size !== names.length) throw new Error(`a label comes twice: ${text}`);
  const unescaped = (value: string): string =>
    value.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescaped(value)]));
}
