import type { NoteRow } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const note = (section: string, text = 'Se avanzó.'): NoteRow => ({ month: '2023-11-01', section, text });

describe('AVA-01', () => {
  it.each<[string, readonly NoteRow[], readonly string[]]>([
    ['blank', [note('')], ['B2']],
    ['of a chapter that the report has not', [note('7')], ['B2']],
    ['of a row with no text', [note('z', '')], ['C2']],
    ['of a month after the cut-off', [{ ...note('e'), month: 'diciembre de 2023' }], ['A2']],
    ['of a day after the month of the cut-off', [{ ...note('e'), month: '2023-12-01' }], ['A2']],
    ['of a day in the month of the cut-off', [{ ...note('e'), month: '2023-11-30' }], []],
    ['with nothing else in its row', [note('', '')], []],
    ['of what fits nowhere else', [note('Otros'), note('Asuntos generales')], []],
    ['in words', [note('Simulacros'), note('Recursos humanos')], []],
  ])('a note: a section %s', (_, notes, places) => {
    expect(placesOf({ notes }, 'AVA-01')).toEqual(places);
  });

  it('says several in one sentence', () => {
    const said = findingsOf({ notes: [note('z'), note('e'), note('')] }, 'AVA-01').map(
      ({ message }) => message,
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('«z» (fila 2) y en blanco (fila 4) no es uno del informe; lo escrito saldrá');
  });
});

describe('AVA-01 in its lines', () => {
  const asked = (notes: readonly NoteRow[]) =>
    linesOf({ notes }, 'AVA-01').map(({ severity, subject, message }) => [severity, subject, message]);
  const later = { ...note('e'), month: '2023-12-01' };

  it.each<[string, readonly NoteRow[], readonly (string | null)[]]>([
    [
      'of no section',
      [note('')],
      [
        'warning',
        null,
        'En Avances, el apartado en blanco (fila 2) no es uno del informe; lo escrito saldrá en «Otros avances». Escriba la letra o el nombre del que corresponde, por ejemplo «e» o «Recursos humanos».',
      ],
    ],
    [
      'without a text',
      [note('e', '')],
      [
        'info',
        'e',
        'La fila 2 de Avances dice el apartado y no el avance, y no saldrá en el informe. Escriba el avance o borre la fila.',
      ],
    ],
    [
      'two without a text',
      [note('e', ''), note('f', '')],
      [
        'info',
        'e',
        'Las filas 2 y 3 de Avances dicen el apartado y no el avance, y no saldrán en el informe. Escriba el avance o borre la fila.',
      ],
    ],
    [
      'of a month still to come',
      [later],
      [
        'info',
        'e',
        'La fila 2 de Avances es de un mes posterior a la fecha de corte. Corrija Mes si es un error.',
      ],
    ],
    [
      'two of a month still to come',
      [later, later],
      [
        'info',
        'e',
        'Las filas 2 y 3 de Avances son de un mes posterior a la fecha de corte. Corrija Mes si es un error.',
      ],
    ],
  ])('%s', (_, notes, line) => {
    expect(asked(notes)).toEqual([line]);
  });

  it.each<[string, NoteRow, number]>([
    ['a month that does not say its year', { ...note('e'), month: 'diciembre' }, 0],
    ['a month that is none', { ...note('e'), month: 'cada mes' }, 0],
    ['a blank month', { ...note('e'), month: '' }, 0],
    ['what fits nowhere else, as one', note('otro'), 0],
    ['what is various', note('Varios'), 0],
    ['what is general', note('General'), 0],
    ['what is general, in the plural', note('Generales'), 0],
    ['a name with such a word in it', note('Temas varios'), 1],
  ])('%s', (_, written, count) => {
    expect(asked([written])).toHaveLength(count);
  });
});
