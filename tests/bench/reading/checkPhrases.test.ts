import { PHRASES } from '../../../src/workbook/vocabulary/phrases';
import { phraseProblems } from './checkPhrases';

const group = (field: string, ...phrases: readonly string[]) =>
  ({ kind: 'plan', field, use: 'sure', phrases }) as const;

describe('the check of the phrases', () => {
  it.each([
    ['a phrase twice in one group', [group('end', 'Fin', 'FIN')], ['plan.end: «FIN» twice']],
    [
      'a phrase in two groups of a field',
      [group('end', 'Término'), group('end', 'termino')],
      ['plan.end: «termino» twice'],
    ],
    [
      'a phrase written otherwise',
      [group('number', 'Núm. actividad', 'NUM ACTIVIDAD')],
      ['plan.number: «NUM ACTIVIDAD» twice'],
    ],
    [
      'a phrase in other words for the same',
      [group('number', 'Núm. actividad', 'No. de actividad')],
      ['plan.number: «No. de actividad» twice'],
    ],
    ['a field that is none', [group('finish', 'Fin')], ['plan.finish: no such field']],
    ['a phrase of two fields', [group('end', 'Fecha'), group('start', 'Fecha'), group('other', 'Fecha')], []],
  ])('finds %s', (_, groups, problems) => {
    expect(phraseProblems(groups)).toEqual(problems);
  });

  it('finds nothing in the phrases in use', () => {
    expect(phraseProblems(PHRASES)).toEqual([]);
  });
});
