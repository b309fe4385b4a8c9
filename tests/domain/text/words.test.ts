import { wordsOf } from '../../../src/domain/text/words';

it.each([
  ['Fecha de\nTérmino:', ['fecha', 'de', 'termino']],
  ['  ÁREA\u00a0 responsable ', ['area', 'responsable']],
  ['Núm.', ['num']],
  ['#', ['num']],
  ['% de avance', ['porcentaje', 'de', 'avance']],
  ['N.º', ['n', 'o']],
  ['Nº', ['no']],
  ['Inicio/Término', ['inicio', 'termino']],
  ['Respon-\nsable', ['responsable']],
  ['Remitido (al INE)', ['remitido', 'al', 'ine']],
  ['Año', ['ano']],
  ['', []],
  ['— · —', []],
])('the words of %j are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
