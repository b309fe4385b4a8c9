import { listInWords } from '../../../src/domain/text/lists';
import { quotedList, shortListInWords } from '../../../src/domain/text/otherLists';

describe('listInWords', () => {
  it.each([
    [[], ''],
    [['Plan'], 'Plan'],
    [['7.5', '8.2'], '7.5 y 8.2'],
    [['1', '2', '3'], '1, 2 y 3'],
    [['Plan', 'Sesiones', 'Integrantes'], 'Plan, Sesiones e Integrantes'],
    [['difusión', 'infraestructura'], 'difusión e infraestructura'],
    [['padres', 'hijos'], 'padres e hijos'],
    [['portada', 'índice'], 'portada e índice'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['átomos', 'iones'], 'átomos y iones'],
    [['Campeche', 'Yucatán'], 'Campeche y Yucatán'],
  ])('joins all of %j', (items, words) => {
    expect(listInWords(items)).toBe(words);
  });

  it.each([
    [[], ''],
    [['Plan', 'Copia', 'Plan nuevo'], 'Plan, Copia o Plan nuevo'],
    [['minutos', 'horas'], 'minutos u horas'],
    [['Plan', 'Órganos'], 'Plan u Órganos'],
    [['7', '8'], '7 u 8'],
    [['10', '11'], '10 u 11'],
    [['109', '110'], '109 o 110'],
  ])('joins one of %j', (items, words) => {
    expect(listInWords(items, 'o')).toBe(words);
  });
});

it('puts each item in quotation marks', () => {
  expect(quotedList(['Plan', 'Sesiones'])).toBe('«Plan» y «Sesiones»');
  expect(quotedList(['Plan', 'Copia'], 'o')).toBe('«Plan» o «Copia»');
  expect(quotedList(['Sesiones', 'Integrantes'])).toBe('«Sesiones» e «Integrantes»');
  expect(quotedList(['Plan', 'Otro plan'], 'o')).toBe('«Plan» u «Otro plan»');
});

it('cuts a long list and says how many are left', () => {
  expect(shortListInWords(['1', '2'], 2)).toBe('1 y 2');
  expect(shortListInWords(['1', '2', '3', '4'], 2)).toBe('1, 2 y 2 más');
});
