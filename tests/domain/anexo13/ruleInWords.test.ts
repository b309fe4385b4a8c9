import type { CalendarAnchors } from '../../../src/domain/anexo13/calendar';
import { deliveryId, processCalendar } from '../../../src/domain/anexo13/calendar';
import { dateSourceInWords, ruleInWords } from '../../../src/domain/anexo13/ruleInWords';
import type { DeliveryRule } from '../../../src/domain/anexo13/ruleSet';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { day } from '../dates/support';

const [FIRST] = ruleSet2026.deliveries;
const rule = (change: Partial<DeliveryRule>): DeliveryRule => ({ ...(FIRST as DeliveryRule), ...change });

it.each<[Partial<DeliveryRule>, string]>([
  [{ offset: '-P7M' }, '7 meses antes de la jornada electoral'],
  [{ offset: '-P1M' }, '1 mes antes de la jornada electoral'],
  [{ offset: '-P2M15D' }, '2 meses y 15 días antes de la jornada electoral'],
  [{ offset: '-P1D' }, '1 día antes de la jornada electoral'],
  [{ offset: 'P0D' }, 'El día de la jornada electoral'],
  [{ offset: 'P1M' }, '1 mes después de la jornada electoral'],
  [{ offset: '-P1W' }, '7 días antes de la jornada electoral'],
  [{ anchor: 'test', offset: 'P5D' }, '5 días después de la prueba de funcionalidad'],
  [{ anchor: 'firstSimulacro', offset: '-P3D' }, '3 días antes del primer simulacro'],
  [{ anchor: 'lastSimulacro', offset: 'P5D' }, '5 días después del último simulacro'],
  [{ anchor: 'closing', offset: 'P1D' }, '1 día después del cierre de la publicación'],
  [
    { anchor: 'endOfElectionMonth', offset: 'P5D' },
    '5 días después del último día del mes de la jornada electoral',
  ],
  [{ anchor: 'test', offset: 'P0D' }, 'El día de la prueba de funcionalidad'],
  [{ anchor: 'firstSimulacro', offset: 'P0D' }, 'El día del primer simulacro'],
  [{ anchor: 'lastSimulacro', offset: 'P0D' }, 'El día del último simulacro'],
  [{ anchor: 'closing', offset: 'P0D' }, 'El día del cierre de la publicación'],
  [{ anchor: 'endOfElectionMonth', offset: 'P0D' }, 'El último día del mes de la jornada electoral'],
  [{ anchor: 'month', offset: 'P1M4D' }, 'El día 5 del mes siguiente al que se informa'],
  [{ anchor: 'month', offset: 'P2M4D' }, 'El día 5 del mes, 2 meses después, al que se informa'],
  [{ anchor: 'approval', offset: 'P0D' }, 'Al aprobarse'],
  [{ anchor: 'approval', offset: 'P5D' }, '5 días desde su aprobación'],
  [
    { anchor: 'approval', offset: null, orientativeOffset: '-P7M' },
    'Sin vencimiento: corre desde su aprobación; como orientación, 7 meses antes de la jornada electoral',
  ],
  [{ offset: null }, 'Sin plazo conocido'],
  [
    { offset: '-P5M', condition: 'solo si hay tercero' },
    '5 meses antes de la jornada electoral, solo si hay tercero',
  ],
])('%o is said in words', (change, words) => {
  expect(ruleInWords(rule(change))).toBe(words);
});

const DAY_BEFORE = '1 día antes de la jornada electoral';
const AFTER_SIMULACRO = '5 días después del último simulacro';

it.each<[string, string, Partial<CalendarAnchors>, string]>([
  ['the rule where the sources agree', '4-final', {}, '7 meses antes de la jornada electoral'],
  ['the one reading that has a day', '27-final', {}, `${DAY_BEFORE}; según otra lectura: ${AFTER_SIMULACRO}`],
  [
    'the earlier reading',
    '27-final',
    { simulacros: [day('2024-05-26')] },
    `${AFTER_SIMULACRO}; según otra lectura: ${DAY_BEFORE}`,
  ],
  ['readings of one term once', '14-final', {}, '4 meses antes de la jornada electoral'],
  [
    'the plan of an extraordinary process',
    '12-final',
    { kind: 'extraordinary', ownDates: new Map([['12-final', day('2024-04-26')]]) },
    'El plan y calendario del propio proceso',
  ],
  [
    'that plan without the day',
    '12-final',
    { kind: 'extraordinary' },
    'El plan y calendario del propio proceso, que aún no da su fecha',
  ],
])('where a date comes from: %s', (_, id, anchors, words) => {
  const delivery = processCalendar(ruleSet2026, { electionDay: day('2024-06-02'), ...anchors }).find(
    (each) => each.id === id,
  );
  const ruleOf = ruleSet2026.deliveries.find((each) => deliveryId(each) === id);
  expect(delivery && ruleOf && dateSourceInWords(ruleOf, delivery)).toBe(words);
});

it('every rule of the set has words of its own shape, with no number left out', () => {
  for (const each of ruleSet2026.deliveries)
    expect(ruleInWords(each)).toMatch(/^(?:\p{Lu}|\d).{8,110}[^.]$/u);
});
