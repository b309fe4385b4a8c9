import { fc } from '../../support/fastCheck';
import { countAttendants, leadingNumber, splitDates } from '../../../src/workbook/registers/readCells';

describe('leadingNumber', () => {
  it.each([
    ['6.1. Remitir el acuerdo', [6, 1], 'Remitir el acuerdo'],
    ['6. Integrar', [6], 'Integrar'],
    ['6.1 Remitir', [6, 1], 'Remitir'],
    ['6) Integrar', [6], 'Integrar'],
    ['6.- Integrar', [6], 'Integrar'],
    ['6.\nIntegrar', [6], 'Integrar'],
  ])('of %j is %j', (text, number, rest) => {
    expect(leadingNumber(text)).toEqual({ number, rest });
  });

  it.each(['', 'Integrar', '3 simulacros', '2027 es el año', '6.', '6.1', '6..1 Remitir', '5% de avance'])(
    'of %j is none',
    (text) => {
      expect(leadingNumber(text)).toBeNull();
    },
  );
});

describe('countAttendants', () => {
  it.each([
    ['4', 4],
    ['5 personas', 5],
    ['0', 0],
    ['Presidencia\nConsejería A\nConsejería B', 3],
    ['1. Presidencia\n2. Consejería A\n', 2],
    ['Presidencia; Consejería A; Consejería B;', 3],
    ['Asistentes:\nPresidencia\nConsejería A', 2],
    ['Presidencia, Consejería A y Consejería B', 3],
    ['Presidencia, Consejería A, y Consejería B', 3],
  ])('of %j are %i', (text, count) => {
    expect(countAttendants(text)).toBe(count);
  });

  it.each([
    '',
    '—',
    'Todos',
    'Quórum legal',
    'Titular, Presidencia',
    '4 de 5 con voz y voto',
    '1234',
    ';;',
    '\n',
  ])('cannot be told from %j', (text) => {
    expect(countAttendants(text)).toBeNull();
  });
});

describe('splitDates', () => {
  it.each([
    ['09/05/2027; 16/05/2027; 23/05/2027', ['09/05/2027', '16/05/2027', '23/05/2027']],
    ['09/05/2027\n16/05/2027', ['09/05/2027', '16/05/2027']],
    ['09/05/2027, 16/05/2027 y 23/05/2027', ['09/05/2027', '16/05/2027', '23/05/2027']],
    ['9 de mayo de 2027 y 16 de mayo de 2027', ['9 de mayo de 2027', '16 de mayo de 2027']],
    ['9, 16 y 23 de mayo de 2027', ['9 de mayo de 2027', '16 de mayo de 2027', '23 de mayo de 2027']],
    ['25 de abril, 2 y 9 de mayo de 2027', ['25 de abril de 2027', '2 de mayo de 2027', '9 de mayo de 2027']],
    ['9, 16 y 23 de mayo', ['9 de mayo', '16 de mayo', '23 de mayo']],
    ['domingo 9 y domingo 16 de mayo de 2027', ['domingo 9 de mayo de 2027', 'domingo 16 de mayo de 2027']],
    ['por definir', ['por definir']],
    ['9 de mayo de 2027', ['9 de mayo de 2027']],
    ['', []],
  ])('of %j are %j', (text, dates) => {
    expect(splitDates(text)).toEqual(dates);
  });
});

it('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const count = countAttendants(text);
      expect(count === null || count >= 0).toBe(true);
      expect(leadingNumber(text)?.number.length ?? 1).toBeGreaterThan(0);
      expect(Array.isArray(splitDates(text))).toBe(true);
    }),
  );
});
