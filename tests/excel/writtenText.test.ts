import { writtenText } from '../../src/excel/writtenText';

describe('a text stays a text', () => {
  it.each([
    ['=HYPERLINK("http://x")', 'a formula'],
    ['+52 777 123 4567', 'a telephone number'],
    ['-5 días', 'a formula to Excel'],
    ['@equipo', 'a formula to Excel'],
    ["'Acuerdo'", 'a text that begins with an apostrophe'],
    ['7.10', 'an outline number that would lose its zero'],
    ['02/11/2023', 'a date'],
    ['03 de octubre', 'a date in some languages'],
    ['noviembre 2023', 'a month'],
    ['$1,000.00', 'an amount'],
    ['15 %', 'a percentage'],
    ['VERDADERO', 'a logical value'],
    ['#N/A', 'an error'],
    ['#¡REF!', 'an error in Spanish'],
    ['#DIV/0!', 'an error with a figure'],
    ['falso ', 'a logical value, its blank apart'],
    ['true', 'a logical value in English'],
    ['Sesión 3 del comité técnico asesor PREP.', 'a figure, in forty characters'],
  ])('%s, which would be %s', (text) => {
    expect(writtenText(text)).toBe(`'${text}`);
  });

  it.each([
    ['Acuerdo'],
    ['Sesión 3 del comité técnico asesor PREP a'],
    ['Es falso'],
    ['Falsos'],
    ['Acuerdo = dictamen'],
    ['Nota #A'],
    ['Informe del mes de noviembre'],
    ['El 27 de octubre de 2023 el Consejo Estatal Electoral aprobó el acuerdo IMPEPAC/CEE/325/2023.'],
  ])('%s, as it is', (text) => {
    expect(writtenText(text)).toBe(text);
  });
});
