import {
  headingScores,
  headingWords,
  strongestPhrase,
} from '../../../src/workbook/recognition/headingScores';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import { OTHER, PHRASES } from '../../../src/workbook/vocabulary/phrases';

/** The fields that a heading is closest to, by phrase and then by its words. */
function best(kind: TableKind, text: string): string | undefined {
  const ranked = [...headingScores(text)[kind]].sort(
    ([, a], [, b]) => b.exact - a.exact || b.phrase - a.phrase || b.words - a.words,
  );
  return ranked[0]?.[0];
}

describe('the words of a heading', () => {
  it.each([
    ['Fecha de Términos', 'fecha de término'],
    ['FEC. INI.', 'fecha inicio'],
    ['Núm. de Actividades', 'numero actividad'],
    ['fechaInicio', 'fecha de inicio'],
    ['fecha_inicio', 'Fecha inicio'],
    ['Área(s) responsable(s)', 'areas responsables'],
    ['Se nota en', 'Se refleja en'],
  ])('of «%s» are those of «%s»', (text, same) => {
    expect(headingWords(text).filter((word) => word.length > 1)).toEqual(headingWords(same));
  });

  it('keep the small words where there are no others', () => {
    expect(headingWords('Del')).toEqual(['del']);
    expect(headingWords('Fecha del inicio')).toEqual(headingWords('Fecha inicio'));
  });
});

describe('the phrases', () => {
  it.each(
    PHRASES.filter(({ use }) => use === 'sure').map(({ kind, field, phrases }) => ({ kind, field, phrases })),
  )('of $kind.$field are exact for it', ({ kind, field, phrases }) => {
    for (const phrase of phrases) {
      expect([phrase, headingScores(phrase)[kind].get(field)]).toEqual([
        phrase,
        expect.objectContaining({ phrase: 1, exact: 1 }),
      ]);
    }
  });

  it('that are weak are never exact', () => {
    const weak = PHRASES.filter(({ use }) => use === 'weak');
    const others = new Set(
      PHRASES.filter(({ use }) => use !== 'weak').flatMap(({ kind, field, phrases }) =>
        phrases.map((phrase) => `${kind}.${field}: ${headingWords(phrase).slice().sort().join(' ')}`),
      ),
    );
    for (const { kind, field, phrases } of weak) {
      for (const phrase of phrases) {
        if (others.has(`${kind}.${field}: ${headingWords(phrase).slice().sort().join(' ')}`)) continue;
        expect([phrase, headingScores(phrase)[kind].get(field)?.exact]).toEqual([phrase, 0]);
      }
    }
  });
});

describe('a heading of the plan', () => {
  it.each([
    ['ACTIVIDADES', 'name'],
    ['Actvidades', 'name'],
    ['Actividad  a\nrealizar', 'name'],
    ['Actividades a desarrollar durante el proceso', 'name'],
    ['Fecha de terminno', 'end'],
    ['Fec. de término', 'end'],
    ['FECHA DE  TERMINO', 'end'],
    ['Término de la actividad', 'end'],
    ['Área(s) responsable(s)', 'area'],
    ['Área responsable de ejecutar la actividad', 'area'],
    ['Estatus al corte', 'status'],
    ['Actividad / Subactividad', 'name'],
    ['Fecha de inicio (dd/mm/aaaa)', 'start'],
    ['Fecha programada de término', 'end'],
    ['Fecha estimada de conclusión', 'end'],
    ['Plazo o fecha límite', 'end'],
    ['Fecha real de término', 'completed'],
    ['Observaciones / justificación del retraso', 'notes'],
  ])('«%s» is closest to %s', (text, field) => {
    expect(best('plan', text)).toBe(field);
  });

  it.each([
    'Días de retraso al corte',
    'Fecha de inicio del contrato',
    'Porcentaje de avance',
    'Presupuesto',
  ])('«%s» is closest to none of the fields', (text) => {
    expect(best('plan', text)).toBe(OTHER);
  });

  it.each(['', '…', 'x'.repeat(5000)])('«%.20s» says nothing', (text) => {
    expect(best('plan', text)).toBeUndefined();
  });

  it('begins with a phrase', () => {
    expect(headingScores('Observaciones del área usuaria').plan.get('notes')?.head).toBeGreaterThan(0);
    expect(headingScores('Observaciones').plan.get('notes')?.head).toBe(0);
  });

  it('is less close the more other words it has', () => {
    const phrase = (text: string): number => headingScores(text).plan.get('end')?.phrase ?? 0;
    expect(phrase('Fecha de término')).toBe(1);
    expect(phrase('Fecha de término')).toBeGreaterThan(phrase('Fecha de término del documento'));
    expect(phrase('Fecha de término del documento')).toBeGreaterThan(
      phrase('Término de entrega del documento al INE'),
    );
  });

  it('gives the strongest phrase of a register', () => {
    expect(strongestPhrase('Fecha de inicio', 'plan')).toEqual({ field: 'start', phrase: 1 });
    expect(strongestPhrase('Ñandú', 'plan')).toEqual({ field: OTHER, phrase: 0 });
  });
});

describe('a heading that only one register has', () => {
  it.each<[string, TableKind, string, 0 | 1]>([
    ['Orden del día', 'sessions', 'orderOfTheDay', 1],
    ['Entregable', 'plan', 'deliverable', 1],
    ['Órgano', 'sessions', 'body', 0],
  ])('«%s» of %s.%s: %d', (text, kind, field, own) => {
    expect(headingScores(text)[kind].get(field)?.own).toBe(own);
  });
});

describe('a heading with an alternative', () => {
  it.each([
    ['Alcance / actividad', 'name'],
    ['Indicador/Actividad', 'name'],
    ['Acceptance / Entregable', 'deliverable'],
  ])('«%s» is nearly as close to %s as the part alone', (text, field) => {
    const { phrase = 0, own } = headingScores(text).plan.get(field) ?? {};
    expect(phrase).toBeGreaterThan(0.6);
    expect(phrase).toBeLessThan(1);
    expect(own).toBe(0);
  });

  it.each(['dd/mm/aaaa', 'Sí/No', 'y/o'])('«%s» is none', (text) => {
    const apart = headingScores(text.replace('/', ' '));
    expect(headingScores(text).plan).toEqual(apart.plan);
  });

  it('takes nothing away from a field for what the other part is', () => {
    const other = (text: string): number => headingScores(text).plan.get(OTHER)?.phrase ?? 0;
    expect(other('Proyecto / Actividad')).toBeLessThan(other('Proyecto'));
  });
});
