import { isTimelineHeading } from '../../../src/workbook/recognition/timelineHeading';

describe('a heading of a time line', () => {
  it.each([
    'enero',
    'Ene',
    'ago-26',
    'Octubre 2026',
    '14',
    'Sem 3',
    'S12',
    'semana 40',
    '05/10',
    'L',
    '2026',
    'T1',
  ])('«%s» is one', (text) => {
    expect(isTimelineHeading(text)).toBe(true);
  });

  it.each(['', 'Inicio', 'Mes', 'Fecha', 'Semana de entrega', 'Actividad 1', 'No.'])(
    '«%s» is none',
    (text) => {
      expect(isTimelineHeading(text)).toBe(false);
    },
  );
});
