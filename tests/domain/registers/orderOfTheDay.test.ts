import { orderOfTheDayItems } from '../../../src/domain/registers/orderOfTheDay';

const items = (text: string): string[] =>
  orderOfTheDayItems(text).map(({ marker, text: point }) => `${marker} ${point}`);

describe('orderOfTheDayItems', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['blank lines only', ' \n \n', []],
    [
      'points with their numbers',
      '1. Lista de asistencia.\n2. Clausura.',
      ['1. Lista de asistencia.', '2. Clausura.'],
    ],
    [
      'other marks after the number',
      '1) Lista\n2.- Clausura\n3 – Otros',
      ['1. Lista', '2. Clausura', '3. Otros'],
    ],
    [
      'points of points',
      '1. Informes\n1.1. Del mes\n2. Clausura',
      ['1. Informes', '1.1. Del mes', '2. Clausura'],
    ],
    ['lines with no number, numbered in order', 'Lista\nClausura', ['1. Lista', '2. Clausura']],
    ['bullets, numbered in order', '• Lista\n- Clausura', ['1. Lista', '2. Clausura']],
    [
      'a line with no number among numbered ones',
      '- Pase de lista\n1. Clausura',
      ['– Pase de lista', '1. Clausura'],
    ],
    ['a wrong number, kept', '1. Lista\n3. Clausura', ['1. Lista', '3. Clausura']],
    ['line breaks of any kind', '1. Lista\r\n\r\n2. Clausura', ['1. Lista', '2. Clausura']],
    [
      'points on one line',
      '1. Lista. 2. Informe de los 32 OPL. 3. Clausura.',
      ['1. Lista.', '2. Informe de los 32 OPL.', '3. Clausura.'],
    ],
    ['a year is no number of a point', '2023 fue el año\nClausura', ['1. 2023 fue el año', '2. Clausura']],
    ['a decimal is no number of a point', '1. Lista de 3.5 horas', ['1. Lista de 3.5 horas']],
  ])('reads %s', (_name, text, expected) => {
    expect(items(text)).toEqual(expected);
  });
});
