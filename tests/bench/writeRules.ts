/** `npm run docs:rules`: writes docs/reglas.md from the code. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rulesDocument } from '../support/rulesDocument';

writeFileSync(path.resolve('docs/reglas.md'), rulesDocument());
