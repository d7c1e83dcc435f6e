import { describe, expect, it } from 'vitest';
import { isBelow, isKubernetesVersion } from '../../scripts/register/components/kubernetes-version.ts';

describe('a version of Kubernetes', () => {
  it.each(['1.34', '1.34.2', '1.9'])('is written as %s', (text) => {
    expect(isKubernetesVersion(text)).toBe(true);
  });

  it.each(['', '1', 'v1.34', '1.34.', '1.34.0-rc.1', '>=1.34', '1.34 or later', '1.34.2.1', '1.1234'])(
    'is not written as %j',
    (text) => {
      expect(isKubernetesVersion(text)).toBe(false);
    },
  );

  it.each([
    ['v1.33.9', '1.34'],
    ['v1.9.11', '1.34'],
    ['v1.34.1', '1.34.2'],
    ['v1.33.1+k3s1', '1.34'],
    ['v1.33.5-eks-3025e55', '1.34'],
    ['1.33+', '1.34'],
    ['v0.99.0', '1.0'],
  ])('%s is below %s', (server, minimum) => {
    expect(isBelow(server, minimum)).toBe(true);
  });

  it.each([
    ['v1.34.0', '1.34'],
    ['v1.34.0-rc.1', '1.34'],
    ['v1.34.2', '1.34.2'],
    ['v1.100.0', '1.34'],
    ['v2.0.0', '1.34'],
    ['unknown', '1.34'],
    ['', '1.34'],
    ['v1.33.1', 'soon'],
  ])('%j is not below %s', (server, minimum) => {
    expect(isBelow(server, minimum)).toBe(false);
  });
});
