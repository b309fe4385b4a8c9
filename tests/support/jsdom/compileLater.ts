/**
 * Makes V8 optimise only what runs about ten times as long as it waits for by default. Test files run most of what they load a
 * few times: optimising it took a fifth of their processor time. Either version of V8 complains of the other's option.
 */
import { setFlagsFromString } from 'node:v8';

const V8_WITH_MAGLEV = 12;

setFlagsFromString(
  Number.parseInt(process.versions.v8, 10) < V8_WITH_MAGLEV
    ? '--interrupt-budget=600000'
    : '--invocation-count-for-turbofan=30000',
);
