import { plainRemoteText } from './api-failure.ts';

/** Why there is no response, to follow "cannot be reached:", or what is wrong with a response that has a status. */
export class HttpsFailure extends Error {
  /** `Timeout`, `TooLarge`, `TooDeep`, `Upgrade`, `NoEnd`, `NotDialled`, `Proxy`, or Node's code of a broken connection. */
  readonly reason: string;
  /** The HTTP status; undefined when there was none. */
  readonly status: number | undefined;
  /** What the certificate of a server with another name is for, behind a colon. */
  readonly otherNames: string;

  constructor(
    reason: string,
    message: string,
    { status, otherNames = '' }: { status?: number; otherNames?: string } = {},
  ) {
    super(message);
    this.name = 'HttpsFailure';
    this.reason = reason;
    this.status = status;
    this.otherNames = otherNames;
  }

  /** Any error of a request, worded for the person who has to fix it. */
  static of(error: unknown): HttpsFailure {
    if (error instanceof HttpsFailure) return error;
    if (!(error instanceof Error)) return new HttpsFailure('unknown', wordsOf('unknown', new Error()));
    const code = 'code' in error ? String(error.code) : 'unknown';
    const otherNames = code === 'ERR_TLS_CERT_ALTNAME_INVALID' && 'cert' in error ? namesIn(error.cert) : '';
    return new HttpsFailure(code, wordsOf(code, error) + otherNames, { otherNames });
  }

  /** A broken connection, by Node's code for it. */
  static ofCode(code: string): HttpsFailure {
    return new HttpsFailure(code, wordsOf(code, new Error()));
  }

  /** Whether the server's certificate is signed by no trusted CA. */
  get isUnknownAuthority(): boolean {
    return plainWords[this.reason] === unknownAuthority;
  }
}

const unknownAuthority = "the server's certificate is not signed by the stored CA";
/** Node's codes of connections, and what they mean. */
const plainWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused: nothing listens on that port',
  ENOTFOUND: 'the host name does not resolve',
  EAI_AGAIN: 'the host name could not be resolved',
  ECONNRESET: 'the connection was reset',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  HPE_HEADER_OVERFLOW: 'the response headers are too large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'the response headers are too large',
  ERR_TLS_CERT_ALTNAME_INVALID: "the server's certificate is for other names",
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  CERT_NOT_YET_VALID: "the server's certificate is not valid yet",
  INVALID_CA: "the server's certificate is signed by a certificate that is not a CA",
  INVALID_PURPOSE: "the server's certificate is not a server certificate",
  ERR_OSSL_X509_KEY_VALUES_MISMATCH: 'the client key does not belong to the client certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownAuthority,
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  CERT_SIGNATURE_FAILURE: unknownAuthority,
};

/** Never the words of Node or OpenSSL, which advise on programs that nobody here runs. */
function wordsOf(code: string, error: Error): string {
  if (code.startsWith('HPE_')) return plainWords[code] ?? 'the server does not speak HTTP';
  if (code.startsWith('ERR_OSSL_'))
    return plainWords[code] ?? `the CA, the client certificate or the client key cannot be read (${code})`;
  if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_')) return plainWords[code] ?? `the connection failed (${code})`;
  const alert = / alert ([a-z][a-z ]+)/.exec(error.message)?.[1];
  return alert === undefined ? 'the server does not speak TLS' : `the server ended the TLS handshake with "${alert}"`;
}

function namesIn(certificate: unknown): string {
  const names = (certificate as { readonly subjectaltname?: unknown } | undefined)?.subjectaltname;
  return typeof names === 'string' ? `: ${plainRemoteText(names)}` : '';
}
