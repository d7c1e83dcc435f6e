import { describe, expect, it } from 'vitest';
import {
  guardedLookup,
  makeAddressGuard,
  refusalOfLiteral,
  type AddressGuard,
} from '../../scripts/kubernetes/address-guard.ts';

const management = 'https://192.0.2.1:6443';

describe('addresses that are never dialled for a tenant', async () => {
  const guard = await makeAddressGuard(management);

  it.each([
    ['169.254.169.254', 'the cloud metadata address, which hands out secrets'],
    ['100.100.100.200', 'the cloud metadata address, which hands out secrets'],
    ['169.254.7.7', 'a link-local address, which only machines on the same network can reach'],
    ['fe80::1', 'a link-local address, which only machines on the same network can reach'],
    ['::ffff:a9fe:a9fe', 'the cloud metadata address, which hands out secrets'],
    ['64:ff9b::a9fe:a9fe', 'the cloud metadata address, which hands out secrets'],
    // As getaddrinfo writes what an AAAA record may hold.
    ['::ffff:169.254.169.254', 'the cloud metadata address, which hands out secrets'],
    ['64:ff9b::169.254.7.7', 'a link-local address, which only machines on the same network can reach'],
    ['fe80::1%eth0', 'a link-local address, which only machines on the same network can reach'],
    ['FD00:EC2:0:0::254', 'the cloud metadata address, which hands out secrets'],
    ['fd20:ce::254', 'the cloud metadata address, which hands out secrets'],
    ['168.63.129.16', 'the cloud metadata address, which hands out secrets'],
    // Translated (RFC 7915), 6to4, NAT64 with a prefix of one's own in both forms, Teredo by client and server, ISATAP.
    ['::ffff:0:169.254.169.254', 'the cloud metadata address, which hands out secrets'],
    ['::ffff:0:a83f:8110', 'the cloud metadata address, which hands out secrets'],
    ['2002:a9fe:a9fe::1', 'the cloud metadata address, which hands out secrets'],
    ['2002:a9fe:0707:1:2:3:4:5', 'a link-local address, which only machines on the same network can reach'],
    ['64:ff9b:1::a9fe:a9fe', 'the cloud metadata address, which hands out secrets'],
    ['64:ff9b:1:a9fe:a9:fe00::', 'the cloud metadata address, which hands out secrets'],
    ['64:ff9b:1:a9fe:a9:fe00:1:2', 'the cloud metadata address, which hands out secrets'],
    ['64:ff9b:1:1:2:3:a9fe:a9fe', 'the cloud metadata address, which hands out secrets'],
    ['2001:0:c000:201::5601:5601', 'the cloud metadata address, which hands out secrets'],
    ['2001:0:a9fe:a9fe::1', 'the cloud metadata address, which hands out secrets'],
    ['2001:db8::5efe:a9fe:a9fe', 'the cloud metadata address, which hands out secrets'],
  ])('%s is refused', (address, words) => {
    expect(guard.refusalOf(address, 443)).toBe(`${address} is ${words}`);
  });

  it.each(['2002:c000:202::1', '2001:db8::1', '64:ff9b::c000:202', '::1', '::', '2001:db8:a9fe:a9fe::', '203.0.113.1'])(
    '%s is not',
    (address) => {
      expect(guard.refusalOf(address, 443)).toBeUndefined();
    },
  );

  it('the management cluster is refused at its own port only', () => {
    expect(guard.refusalOf('192.0.2.1', 6443)).toBe('192.0.2.1 port 6443 is the management cluster itself');
    expect(guard.refusalOf('192.0.2.1', 31443)).toBeUndefined();
    expect(refusalOfLiteral(guard, `${management}/`)).toBe('192.0.2.1 port 6443 is the management cluster itself');
    expect(refusalOfLiteral(guard, 'https://cluster.example.com')).toBeUndefined();
  });

  it.each(['::ffff:192.0.2.1', '::ffff:c000:201', '64:ff9b::c000:201', '2002:c000:201::', '::ffff:0:c000:201'])(
    'the management cluster is refused as %s too',
    (address) => {
      const words = `${address} port 6443 is the management cluster itself`;
      expect(guard.refusalOf(address, 6443)).toBe(words);
      expect(refusalOfLiteral(guard, `https://[${address}]:6443`)).toMatch(/is the management cluster itself$/);
    },
  );

  it('the management cluster is refused in any spelling of its IPv6 address', async () => {
    const own = await makeAddressGuard('https://[2001:db8::1]:6443');
    expect(own.refusalOf('2001:DB8:0:0:0:0:0:1', 6443)).toContain('is the management cluster itself');
  });
});

describe('behind a proxy, the management cluster is what is below its own path', async () => {
  const behind = await makeAddressGuard('https://192.0.2.1/k8s/clusters/local/');
  const words = '192.0.2.1 port 443 is the management cluster itself';

  it.each(['/k8s/clusters/local', '/k8s/clusters/local/', '/K8s/clusters/Local', '/k8s/clusters/local/x', '/k8s', ''])(
    'which "%s" may lead to',
    (path) => {
      expect(refusalOfLiteral(behind, `https://192.0.2.1${path}`)).toBe(words);
      expect(refusalOfLiteral(behind, `https://192.0.2.1:8443${path}`)).toBeUndefined();
    },
  );

  it.each(['/k8s/clusters/c-m-1', '/k8s/clusters/local2', '/other'])('and "%s" does not', (path) => {
    expect(refusalOfLiteral(behind, `https://192.0.2.1${path}`)).toBeUndefined();
  });

  it('without a path of its own it is everything there', async () => {
    expect(refusalOfLiteral(await makeAddressGuard('https://192.0.2.1'), 'https://192.0.2.1/k8s/c-m-1')).toBe(words);
  });

  it('which names that lead there are held against too', async () => {
    const named = await makeAddressGuard('https://localhost/k8s/clusters/local');
    const lookUp = (server: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        guardedLookup(named, server)('localhost', { all: true }, (error) =>
          error === null ? resolve(true) : reject(error),
        );
      });
    await expect(lookUp('https://localhost/k8s/clusters/local')).rejects.toThrow('is the management cluster itself');
    await expect(lookUp('https://localhost/k8s/clusters/c-m-1')).resolves.toBe(true);
  });
});

describe('a name is judged by what it resolves to', () => {
  const lookUp = (guard: AddressGuard, all: boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      guardedLookup(guard, 'https://localhost:6443')('localhost', { all }, (error, address) =>
        error === null ? resolve(address) : reject(error),
      );
    });

  it('an answer that must not be dialled fails the lookup', async () => {
    const guard: AddressGuard = { refusalOf: (address, port) => `${address} at ${port} is refused` };
    await expect(lookUp(guard, true)).rejects.toThrow(/^localhost is not contacted: .* at 6443 is refused$/);
    await expect(lookUp(guard, false)).rejects.toThrow('localhost is not contacted');
  });

  it('any other answer is given on', async () => {
    const guard: AddressGuard = { refusalOf: () => undefined };
    expect(await lookUp(guard, false)).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(await lookUp(guard, true)).toContainEqual(expect.objectContaining({ family: expect.any(Number) }));
  });
});
