import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const kit = fileURLToPath(new URL('../..', import.meta.url));

it('a verb that has nothing to finish is ended by the first signal', async () => {
  const args = ['scripts/seal.ts', '--root', 'test/fixtures/ok/every-shape', 'shanghai-host'];
  const child = spawn(process.execPath, args, { cwd: kit, stdio: ['pipe', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
    if (stderr.includes('reading the kubeconfig from standard input')) child.kill('SIGINT');
  });
  const ended = await new Promise((resolve) => child.on('close', (exitCode, signal) => resolve({ exitCode, signal })));
  expect({ ended, stderr }).toEqual({
    ended: { exitCode: null, signal: 'SIGINT' },
    stderr: 'reading the kubeconfig from standard input\n',
  });
});
