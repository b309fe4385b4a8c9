import { ruleInWords } from '../../../src/domain/anexo13/ruleInWords';
import type { DeliveryRule } from '../../../src/domain/anexo13/ruleSet';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';

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
  [{ anchor: 'closing', offset: 'P0D' }, 'El día del cierre de la publicación'],
  [{ anchor: 'endOfElectionMonth', offset: 'P0D' }, 'El último día del mes de la jornada electoral'],
  [{ anchor: 'month', offset: 'P1M4D' }, 'El día 5 del mes siguiente al que se informa'],
  [{ anchor: 'approval', offset: 'P0D' }, 'Al aprobarse'],
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

it('every rule of the set has words of its own shape, with no number left out', () => {
  for (const each of ruleSet2026.deliveries)
    expect(ruleInWords(each)).toMatch(/^(?:\p{Lu}|\d).{8,110}[^.]$/u);
});
