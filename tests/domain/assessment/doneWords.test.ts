import { namesLaterDay, saysNoMore } from '../../../src/domain/assessment/doneWords';
import { day } from '../../support/registers';

describe('saysNoMore', () => {
  it.each([
    ['none of several', false, ['Concluida 0/3', 'Terminada 0 de 2', 'Atendida 0/4', 'Concluida: 0', '(0)']],
    ['all of several', true, ['Concluida 3/3', 'Concluida, 5 de 5', 'Concluida con 10 acuses']],
    ['a zero that is a part of something', true, ['Oficio 10', 'a las 10:00', '10/10/2026', 'IEE-0-12']],
    ['nothing that matters', true, ['Concluida, 0 observaciones', 'Concluida con cero incidencias']],
  ])('%s: %s', (_, expected, texts) => {
    expect(texts.map((text) => [text, saysNoMore(text)])).toEqual(texts.map((text) => [text, expected]));
  });
});

describe('namesLaterDay', () => {
  it.each([
    ['Concluida nov 30', true],
    ['Concluida 30 nov', true],
    ['Concluida noviembre 30', true],
    ['Concluida dic. 5', true],
    ['Concluida nov 15', false],
    ['Concluida oct 30', false],
    ['Concluida en noviembre de 2026', false],
    ['Concluida con oficio 30', false],
  ])('%s: %s', (text, expected) => {
    expect(namesLaterDay(text, day('2026-11-28'))).toBe(expected);
  });
});
