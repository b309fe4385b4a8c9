/** What stands in columns that are no field of the register, by the words of their heading. */
import type { Temporal } from 'temporal-polyfill';
import { serialOf } from './dateStyles';
import type { Cell } from './cells';

type Filler = (index: number, day: Temporal.PlainDate) => Cell | string | number;

const cycle =
  (...values: readonly (string | number)[]): Filler =>
  (index) =>
    values[index % values.length] ?? '';

const date =
  (shift: number): Filler =>
  (_, day) => ({ value: serialOf(day.add({ days: shift })), format: 'dd/mm/yyyy' });

const FILLERS: readonly (readonly [RegExp, Filler])[] = [
  [/%|porcentaje/i, (index) => ({ value: (index % 5) * 0.25, format: '0%' })],
  [/prioridad|riesgo|impacto|probabilidad/i, cycle('Alta', 'Media', 'Baja')],
  [/costo|monto|presupuesto|importe/i, (index) => ({ value: 12_500 * (index + 1), format: '"$"#,##0.00' })],
  [/partida/i, cycle(33_101, 33_301, 51_501)],
  [/d[ií]as|duraci[oó]n/i, (index) => (index % 9) + 3],
  [/predecesora/i, (index) => (index === 0 ? '' : index)],
  [/correo/i, (index) => `area${index + 1}@ejemplo.org`],
  [/tel[eé]fono|ext\./i, (index) => `ext. ${200 + index}`],
  [/semana/i, (index) => (index % 4) + 1],
  [/trimestre/i, cycle('T1', 'T2', 'T3', 'T4')],
  [/fecha|captur|actualiz|real|reprogram|vence|oficio del|inicio/i, date(-3)],
  [/sem[aá]foro/i, cycle('●', '◐', '○')],
  [/fundamento|legal|art/i, cycle('Art. 339 RE', 'Art. 342 RE', 'Art. 347 RE')],
  [/revis|vo\. ?bo/i, cycle('Revisado', '')],
  [/sede|lugar|liga|modalidad/i, cycle('Sala de sesiones', 'Videoconferencia')],
  [/tipo|clasificaci[oó]n|fase|etapa|eje/i, cycle('Diseño', 'Implementación', 'Operación')],
  [/hora/i, cycle('10:00', '12:30', '17:00')],
];

/** The content of such a column in the nth record; a blank for a heading about which nothing is said. */
export function fillerOf(heading: string, index: number, day: Temporal.PlainDate): Cell | string | number {
  return FILLERS.find(([words]) => words.test(heading))?.[1](index, day) ?? '';
}
