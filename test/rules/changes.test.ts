import { describe, expect, it } from 'vitest';
import { clusterFiles, fromSecret, worker } from '../support/clusters.ts';
import { findingsOf } from '../support/findings.ts';

describe('change rules', () => {
  const cluster = { ...worker, ...fromSecret };
  const base = clusterFiles({
    a: { ...cluster, apiServer: 'https://192.0.2.10:6443' },
    b: { ...cluster, apiServer: 'https://192.0.2.20' },
  });

  it('say nothing about a change that changes nothing', () => {
    expect(findingsOf(base, base)).toEqual([]);
  });

  it('let a first commit register what it likes', () => {
    expect(findingsOf(base, [])).toEqual([]);
  });

  it('do not take a file that became unreadable for a removed one', () => {
    expect(findingsOf({ ...base, 'clusters/b.yaml': 'kind: [' }, base)).toEqual([
      expect.stringContaining('clusters/b.yaml yaml-syntax'),
    ]);
  });

  it('leave removals alone while tenant.yaml, which could explain them, is broken', () => {
    expect(findingsOf({ 'tenant.yaml': 'name: [' }, base)).toEqual([
      expect.stringContaining('tenant.yaml yaml-syntax'),
    ]);
  });

  it('let a cluster change the spelling of its own address', () => {
    const head = clusterFiles({
      a: { ...cluster, apiServer: 'https://192.0.2.10:6443/' },
      b: { ...cluster, apiServer: 'https://192.0.2.20:443' },
    });
    expect(findingsOf(head, base)).toEqual([]);
  });
});
