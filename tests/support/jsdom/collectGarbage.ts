/**
 * Collects the garbage of test files that have ended. V8 lets it grow up to where jest takes the worker for one that leaks and
 * starts another, which loads and compiles everything again; between two files little is left, so that it costs little there.
 */
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

/** Bytes of the heap from which on they are collected; after it there are 160 MB. */
const COLLECTED_FROM = 400e6;

setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** Collects where much has come together; to be called when a file's own world has gone. */
export function collectGarbage(): void {
  if (process.memoryUsage().heapUsed > COLLECTED_FROM) collect();
}
