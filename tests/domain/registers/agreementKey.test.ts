import { agreementMentions, parseAgreementKey } from '../../../src/domain/registers/agreementKey';

describe('parseAgreementKey', () => {
  it.each([
    ['IMPEPAC/CEE/325/2023', 'IMPEPAC/CEE/325/2023'],
    [' impepac / cee / 0325 / 2023. ', 'IMPEPAC/CEE/325/2023'],
    ['IEEM/CG/37/2023', 'IEEM/CG/37/2023'],
    ['IEC/CG/PREP/12/2026', 'IEC/CG/PREP/12/2026'],
    ['INE/CG1471/2021', 'INE/CG1471/2021'],
  ])('reads %j', (text, key) => {
    expect(parseAgreementKey(text)?.key).toBe(key);
  });

  it.each([
    '',
    'Acuerdo 325',
    '325/2023',
    'IMPEPAC/325/2023',
    'IMPEPAC/CEE/325',
    'IMPEPAC/CEE/325/23',
    'IMPEPAC-CEE-325-2023',
  ])('does not take %j as a key', (text) => {
    expect(parseAgreementKey(text)).toBeNull();
  });
});

describe('agreementMentions', () => {
  it.each([
    ['acuerdo IMPEPAC/CEE/325/2023, de fecha 27 de octubre de 2023.', '2023-10-27', true],
    [
      'DE CONFORMIDAD CON EL ACUERDO IMPEPAC/CEE/325/2023, DE FECHA 27 DE OCTUBRE DE 2023.',
      '2023-10-27',
      true,
    ],
    ['Acuerdo número IMPEPAC/CEE/325/2023 (27/10/2023)', '2023-10-27', true],
    ['el acuerdo «IMPEPAC/CEE/325/2023» aprobado el día 27 de octubre del 2023', '2023-10-27', true],
    [
      'El proceso, aprobado el 27 de octubre de 2023 mediante acuerdo IMPEPAC/CEE/325/2023,',
      '2023-10-27',
      true,
    ],
    ['Se publicó el 27 de octubre de 2023 mediante acuerdo IMPEPAC/CEE/325/2023', null, true],
    ['Acuerdo IMPEPAC/CEE/325/2023', null, true],
    ['Acuerdo IMPEPAC/CEE/325/2023. El 3 de noviembre de 2023 se instaló', null, true],
    ['Acuerdo IMPEPAC/CEE/325/2023, el 3 de noviembre de 2023 se instaló', null, true],
    ['oficio IMPEPAC/CEE/325/2023 de fecha 6 de octubre de 2023', '2023-10-06', false],
    ['Acuerdo IMPEPAC/CEE/325/2023, de fecha 31 de noviembre de 2023', null, true],
  ])('reads %j', (text, date, namedAgreement) => {
    const [only, ...others] = agreementMentions(text);
    expect(others).toEqual([]);
    expect(only?.key).toBe('IMPEPAC/CEE/325/2023');
    expect([only?.date?.toString() ?? null, only?.namedAgreement]).toEqual([date, namedAgreement]);
  });

  it('finds several, each with its own date', () => {
    const text = 'Acuerdo A/B/1/2023 de fecha 1 de marzo de 2024 y acuerdo A/B/2/2023 del 2 de marzo de 2024';
    expect(agreementMentions(text).map(({ key, date }) => `${key} ${date?.toString()}`)).toEqual([
      'A/B/1/2023 2024-03-01',
      'A/B/2/2023 2024-03-02',
    ]);
  });

  it('finds none in other text', () => {
    expect(agreementMentions('el 27/10/2023 y/o el día 3')).toEqual([]);
  });
});
