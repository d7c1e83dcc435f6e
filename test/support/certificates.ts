import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A private key and its certificate, made for one test run: no key is ever stored in the repository. */
interface MadeCertificate {
  readonly certificatePem: string;
  readonly keyPem: string;
  readonly privateKey: KeyObject;
  readonly subject: string;
}

/** What a certificate says; what is left out is unremarkable. */
export interface CertificateOptions {
  /** The common name. */
  readonly subject?: string;
  /** What Kubernetes reads as groups. */
  readonly organization?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const oids = {
  commonName: '550403',
  organization: '55040a',
  ecdsaWithSha256: '2a8648ce3d040302',
  basicConstraints: '551d13',
} as const;

/** A certificate authority (EC P-256), signed by another one or by itself. */
export function makeCa(options: CertificateOptions = {}, signer?: MadeCertificate): MadeCertificate {
  return make({ subject: 'test-ca', isCa: true, ...options }, signer);
}

/** A client certificate, signed by a CA. */
export function makeClientCertificate(ca: MadeCertificate, options: CertificateOptions = {}): MadeCertificate {
  return make({ subject: 'test-client', isCa: false, ...options }, ca);
}

/** The certificate of a server that signed it itself, and is no authority. */
export function makeOwnCertificate(options: CertificateOptions = {}): MadeCertificate {
  return make({ subject: 'localhost', isCa: false, ...options }, undefined);
}

/** A JSON web token with these claims and a random signature, which nothing in the kit verifies. */
export function makeJwt(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.${randomBytes(64).toString('base64url')}`;
}

function make(
  options: CertificateOptions & { readonly subject: string; readonly isCa: boolean },
  signer: MadeCertificate | undefined,
): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { subject, organization = [], notBefore = new Date('2026-01-01'), notAfter = new Date('2036-01-01') } = options;
  const algorithm = sequence(oid(oids.ecdsaWithSha256));
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(signer?.subject ?? subject, []),
    sequence(time(notBefore), time(notAfter)),
    nameOf(subject, organization),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(options.isCa ? [explicit(3, sequence(basicConstraintsOfCa()))] : []),
  );
  const signature = sign('sha256', toBeSigned, signer?.privateKey ?? privateKey);
  const certificate = sequence(toBeSigned, algorithm, der(0x03, Buffer.from([0]), signature));
  const keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { certificatePem: toPem('CERTIFICATE', certificate), keyPem, privateKey, subject };
}

function basicConstraintsOfCa(): Buffer {
  const isCa = der(0x01, Buffer.from([0xff]));
  return sequence(oid(oids.basicConstraints), isCa, der(0x04, sequence(isCa)));
}

function nameOf(commonName: string, organizations: readonly string[]): Buffer {
  const attribute = (type: string, value: string): Buffer =>
    der(0x31, sequence(oid(type), der(0x0c, Buffer.from(value))));
  return sequence(
    ...organizations.map((organization) => attribute(oids.organization, organization)),
    attribute(oids.commonName, commonName),
  );
}

/** GeneralizedTime, which RFC 5280 keeps for years from 2050 on but every reader takes for all. */
function time(date: Date): Buffer {
  return der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function explicit(tag: number, content: Buffer): Buffer {
  return der(0xa0 + tag, content);
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

/** One element of the Distinguished Encoding Rules: tag, length, content (ITU-T X.690). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const prefix = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...prefix]), content]);
}

function toPem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
