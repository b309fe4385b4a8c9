/** The licence gate. */
import { refusedLicences } from './licences';

it.each([
  ['a licence that is allowed', { 'node_modules/a': { license: 'MIT' } }, []],
  ['one that is not', { 'node_modules/a': { license: 'GPL-3.0' } }, ['node_modules/a: GPL-3.0']],
  ['none', { 'node_modules/a': {} }, ['node_modules/a: no licence']],
  ['one that only tools have', { 'node_modules/a': { license: 'GPL-3.0', dev: true } }, []],
  ['the add-in itself', { '': { license: 'UNLICENSED' } }, []],
])('%s', (_, packages, refused) => {
  expect(refusedLicences({ packages })).toEqual(refused);
});
