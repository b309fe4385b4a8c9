/**
 * fast-check with one seed for every run, so that a run can be repeated and a change is judged by the same inputs as the one
 * before it. `FUZZ_SEED` takes another, and `FUZZ_SEED=random` a new one each time; what fails prints its seed.
 */
import fc from 'fast-check';

const seed = process.env['FUZZ_SEED'] ?? '20261126';

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

export { fc };
