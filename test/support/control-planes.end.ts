import { afterAll } from 'vitest';
import { endFile } from './control-planes-test.ts';

// Run anew for each file, unlike what the files of a worker share.
afterAll(endFile);
