import { exitCodes, KitError } from './kit-error.ts';

/** One of the answers to a question. */
interface Choice<Value extends string> {
  readonly value: Value;
  /** The text beside it. */
  readonly hint?: string;
}

/** Someone at a terminal who can be asked. Whoever leaves a question unanswered ends the verb. */
export interface Person {
  choose<const Value extends string>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** A line of text; `trouble` says why one is no answer. */
  write(question: string, trouble: (text: string) => string | undefined): Promise<string>;
  agree(question: string): Promise<boolean>;
}

/** The person at the terminal of this process; undefined when there is none. Questions go where progress goes. */
export function personAtTerminal(): Person | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return {
    choose: async (message, choices) => {
      const options = choices.map((choice) => ({ ...choice }));
      return (await answered(({ select }, terminal) => select<string>({ ...terminal, message, options }))) as never;
    },
    write: async (message, trouble) => {
      const validate = (value = ''): string | undefined => trouble(value.trim());
      return (await answered(({ text }, terminal) => text({ ...terminal, message, validate }))).trim();
    },
    agree: (message) => answered(({ confirm }, terminal) => confirm({ ...terminal, message })),
  };
}

type Prompts = typeof import('@clack/prompts');

interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** On Ctrl-D readline only pauses. */
const endings = ['end', 'close', 'error', 'pause'] as const;

/** Asks one question. The library is loaded here, since most runs of most verbs ask nothing. */
async function answered<Answer>(
  ask: (prompts: Prompts, terminal: Terminal) => Promise<Answer>,
): Promise<Exclude<Answer, symbol>> {
  const prompts = await import('@clack/prompts');
  const { stdin: input, stderr: output } = process;
  // Of a terminal that is closed the library would wait for an answer for ever. An answer pauses it as well.
  const closed = new AbortController();
  let isAnswered = false;
  const close = (): void => void setImmediate(() => isAnswered || closed.abort());
  for (const ending of endings) input.once(ending, close);
  try {
    const answer = await ask(prompts, { input, output, signal: closed.signal });
    isAnswered = true;
    if (!prompts.isCancel(answer)) return answer as Exclude<Answer, symbol>;
  } finally {
    for (const ending of endings) input.removeListener(ending, close);
  }
  throw new KitError('no answer was given, so nothing was written', { exitCode: exitCodes.usage });
}
