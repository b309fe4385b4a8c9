import { calledAgreements, hasAnyKey } from '../../../src/domain/registers/shortAgreementKey';

it.each<[text: string, has: boolean, called: readonly string[]]>([
  ['Acuerdo CG/041/2026', true, ['CG/041/2026']],
  ['acuerdo número IEE/CG-041/2026 y oficio SE/12/2026', true, ['IEE/CG-041/2026']],
  ['CG/041/2026', true, []],
  ['Oficio SE/102/2026', true, []],
  ['El 06/11/2026', false, []],
  ['06-nov/2026', false, []],
  ['Sin acuerdos', false, []],
  ['', false, []],
])('finds keys of any length in %j', (text, has, called) => {
  expect(hasAnyKey(text)).toBe(has);
  expect(calledAgreements(text)).toEqual(called);
});
