import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import { PROCESS_KEYS, TABLE_HEADINGS } from '../../../src/workbook/vocabulary/headings';
import { createHeadingMatcher, TABLE_KINDS } from '../../../src/workbook/recognition/matchHeading';

const matcher = createHeadingMatcher();

/** The field that a heading says most surely, with its score. */
function best(kind: TableKind, text: string): { field: string | null; score: number } | undefined {
  return [...matcher.heading(text)[kind]].sort((a, b) => b.score - a.score)[0];
}

describe('the table of headings', () => {
  const cases = TABLE_KINDS.flatMap((kind) =>
    Object.entries(TABLE_HEADINGS[kind].fields).flatMap(([field, headings]) =>
      [headings.heading, ...(headings.also ?? []), ...(headings.alone ?? [])].map((text) => ({
        kind,
        field,
        text,
      })),
    ),
  );

  it.each(cases)('$kind: «$text» is $field', ({ kind, field, text }) => {
    const found = best(kind, text);
    expect(found?.field).toBe(field);
    expect(found?.score).toBeGreaterThan(0.9);
  });

  it.each(
    TABLE_KINDS.flatMap((kind) =>
      (TABLE_HEADINGS[kind].notFields ?? []).map((text) => [kind, text] as const),
    ),
  )('%s: «%s» is no field', (kind, text) => {
    expect(best(kind, text)).toMatchObject({ field: null, score: 1 });
  });

  it.each(
    Object.entries(PROCESS_KEYS).flatMap(([key, labels]) => labels.map((label) => [label, key] as const)),
  )('process: «%s» is %s', (label, key) => {
    expect(matcher.processKey(label)).toBe(key);
  });
});

describe('a heading of the plan', () => {
  it.each([
    ['ACTIVIDADES', 'name'],
    ['Actvidades', 'name'],
    ['Actividad  a\nrealizar', 'name'],
    ['Actividades a desarrollar durante el proceso', 'name'],
    ['Fehca de inico', 'start'],
    ['Fec. de término', 'end'],
    ['FECHA DE  TERMINO', 'end'],
    ['Término de la actividad', 'end'],
    ['Área(s) responsable(s)', 'area'],
    ['Área responsable de ejecutar la actividad', 'area'],
    ['Fecha en que se entregó al INE', 'sentToIne'],
    ['Estatus al corte', 'status'],
    ['Estatus (concluida, en proceso, pendiente)', 'status'],
    ['Actividad / Subactividad', 'name'],
    ['Fecha de inicio (dd/mm/aaaa)', 'start'],
    ['Periodo de ejecución: inicio', 'start'],
    ['Fecha programada de término', 'end'],
    ['Fecha estimada de conclusión', 'end'],
    ['Plazo o fecha límite', 'end'],
    ['Fecha real de término', 'completed'],
    ['Observaciones / justificación del retraso', 'notes'],
  ])('«%s» is %s', (text, field) => {
    expect(best('plan', text)?.field).toBe(field);
  });

  it.each(['Fecha límite según el Anexo 13', 'Días de retraso al corte', 'Fecha legal (RE, numeral 33)'])(
    '«%s» only looks like one',
    (text) => {
      expect(best('plan', text)?.field).toBeNull();
    },
  );

  it.each(['Fecha', 'Avance', 'Concepto', '% de avance', 'Porcentaje de avance'])(
    '«%s» may say it but never decides',
    (text) => {
      expect(best('plan', text)?.score).toBeLessThan(0.7);
    },
  );

  it.each(['', '…', 'Presupuesto', 'Teléfono', 'Noviembre', 'x'.repeat(5000)])(
    '«%.20s» says nothing',
    (text) => {
      expect(best('plan', text)).toBeUndefined();
    },
  );

  it('does not take the text of an activity for a heading', () => {
    const text =
      'En su caso, atender las observaciones realizadas por el INE al proyecto de acuerdo de actividades';
    expect(best('plan', text)).toBeUndefined();
  });
});

describe('a label of the process', () => {
  it.each([
    ['Jornada electoral:', 'electionDay'],
    ['FECHA DE LA JORNADA', 'electionDay'],
    ['Simulacro 1', 'simulacros'],
    ['Primer simulacro', 'simulacros'],
    ['3er. simulacro', 'simulacros'],
    ['Fecha del segundo simulacro', 'simulacros'],
    ['Institucion', 'institution'],
    ['Tamaño de papel', 'paper'],
  ])('«%s» is %s', (text, key) => {
    expect(matcher.processKey(text)).toBe(key);
  });

  it.each(['', 'Observaciones de los simulacros', 'Informe de la jornada electoral', 'Fecha'])(
    '«%s» is none',
    (text) => {
      expect(matcher.processKey(text)).toBeNull();
    },
  );
});
