import type { NoteRow } from '../../support/registers';
import { findingsOf, placesOf } from './findings';

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
