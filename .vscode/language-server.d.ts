/** Calls back with each message of a stream, as LSP frames them. */
export function readMessages(stream: NodeJS.ReadableStream, take: (message: unknown) => void): void;
/** Writes a message as LSP frames it. */
export function writeMessage(stream: NodeJS.WritableStream, message: object): void;
