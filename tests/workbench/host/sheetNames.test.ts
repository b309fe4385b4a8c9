import { sheetNameError } from '../../../src/workbench/host/sheetNames';

it.each(['Plan', 'Informe 2023-11', 'Año (2)', "D'Hondt", 'x'.repeat(31)])('%s can name a sheet', (name) =>
  expect(sheetNameError(name)).toBeNull(),
);

it.each([
  '',
  '   ',
  'x'.repeat(32),
  'a:b',
  'a\\b',
  'a/b',
  'a?b',
  'a*b',
  'a[b',
  'a]b',
  "'a",
  "a'",
  'History',
  'HISTORY',
])('%j cannot', (name) => expect(sheetNameError(name)).not.toBeNull());
