import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rulesDocument } from '../../support/rulesDocument';

it('docs/reglas.md is what the code gives: npm run docs:rules renews it', () => {
  expect(readFileSync(path.resolve('docs/reglas.md'), 'utf8')).toBe(rulesDocument());
});
