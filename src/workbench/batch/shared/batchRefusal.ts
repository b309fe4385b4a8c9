/** Why nothing is done, in one es-MX sentence for stderr; the exit code is 1. */
export class BatchRefusal extends Error {}
