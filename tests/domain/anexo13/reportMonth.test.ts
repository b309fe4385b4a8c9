import { reportedMonths } from '../../../src/domain/anexo13/calendar';
import { endsTooSoon, readReportedMonth } from '../../../src/domain/anexo13/reportMonth';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { day, month } from '../dates/support';

const owed = reportedMonths(ruleSet2026, day('2024-06-02'));

it.each([
  ['Informar sobre el avance del PREP (actividades realizadas en octubre).', '2023-10'],
  ['Remisión del informe de las actividades realizadas en el mes de octubre de 2023', '2023-10'],
  ['Informe mensual de ENERO', '2024-01'],
  ['Remitir en noviembre el informe de octubre', '2023-10'],
  ['Informe de octubre, que se entrega en noviembre', '2023-10'],
  ['Informe de octubre, a más tardar el 5 de noviembre', '2023-10'],
  ['Sesión de noviembre: informe mensual de octubre', '2023-10'],
  ['En noviembre sesiona el comité; reporte octubre', '2023-10'],
  ['Noviembre: avance correspondiente al mes de octubre', '2023-10'],
  ['En noviembre, actividades relativas a octubre', '2023-10'],
  ['En noviembre, informe relativo a octubre', '2023-10'],
  ['En noviembre, lo relativo al informe mensual PREP octubre', '2023-10'],
  ['12 de noviembre: octubre', '2023-10'],
  ['Para el 5 noviembre: octubre', '2023-10'],
  ['Enviar en noviembre lo de octubre', '2023-10'],
  ['Presentar al INE en noviembre lo de octubre', '2023-10'],
  ['Rendir en noviembre lo de octubre', '2023-10'],
  ['Entregar durante noviembre lo de octubre', '2023-10'],
  ['Remitir a UTSI en el mes de noviembre lo de octubre', '2023-10'],
  ['Informe de octubre, con un set de datos que dic envió', '2023-10'],
])('%s speaks of %s', (text, expected) => {
  expect(readReportedMonth(text, owed)).toEqual({ kind: 'month', month: expected });
});

it.each([
  'Informe trimestral de actividades de septiembre a noviembre',
  'Informe de octubre y noviembre',
  'Informe de octubre de 2022',
  'Informe de julio',
  'Octubre. Noviembre.',
])('%s does not tell which month', (text) => {
  expect(readReportedMonth(text, owed)).toEqual({ kind: 'unclear' });
});

it.each(['Informe mensual de avance', 'Entregar el 5 de noviembre', 'Remitir en noviembre', ''])(
  '%j names no reported month',
  (text) => {
    expect(readReportedMonth(text, owed)).toEqual({ kind: 'none' });
  },
);

it.each([
  ['2023-11-05', true],
  ['2023-11-19', true],
  ['2023-11-20', false],
  ['2023-11-30', false],
  ['2023-12-05', false],
])('a report of November that ends on %s ends too soon: %s', (end, soon) => {
  expect(endsTooSoon(day(end), month('2023-11'))).toBe(soon);
});
