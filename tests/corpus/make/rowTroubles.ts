/** What stands between the records of a table. */
import type { TableRow } from './records';

export type RowTrouble = 'groups' | 'months' | 'subtotals' | 'blanks' | 'totals';

const STAGES = ['ETAPA I. PREPARACIÓN', 'ETAPA II. DISEÑO E IMPLEMENTACIÓN', 'ETAPA III. OPERACIÓN'];
const MONTHS = ['OCTUBRE', 'NOVIEMBRE', 'DICIEMBRE', 'ENERO', 'FEBRERO', 'MARZO', 'ABRIL', 'MAYO', 'JUNIO'];

/** A row before each run of so many records. */
function grouped(rows: readonly TableRow[], texts: readonly string[]): readonly TableRow[] {
  const size = Math.ceil(rows.length / texts.length);
  return rows.flatMap((row, index): TableRow[] =>
    index % size === 0 ? [{ kind: 'group', text: texts[index / size] ?? '' }, row] : [row],
  );
}

function every(
  rows: readonly TableRow[],
  count: number,
  extra: (index: number) => TableRow,
): readonly TableRow[] {
  return rows.flatMap((row, index) => ((index + 1) % count === 0 ? [row, extra(index)] : [row]));
}

const TROUBLES: Readonly<Record<RowTrouble, (rows: readonly TableRow[]) => readonly TableRow[]>> = {
  groups: (rows) => grouped(rows, STAGES),
  months: (rows) => grouped(rows, MONTHS.slice(0, Math.ceil(rows.length / 3))),
  subtotals: (rows) =>
    every(rows, 7, () => ({ kind: 'subtotal', text: 'Subtotal de actividades', count: 7 })),
  blanks: (rows) => every(rows, 5, () => ({ kind: 'blank' })),
  totals: (rows) => [...rows, { kind: 'subtotal', text: 'Total de actividades', count: rows.length }],
};

export function troubleRows(rows: readonly TableRow[], troubles: readonly RowTrouble[]): readonly TableRow[] {
  return troubles.reduce((changed, trouble) => TROUBLES[trouble](changed), rows);
}
