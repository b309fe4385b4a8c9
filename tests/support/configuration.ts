/** The sheet «Configuración PREP» as it is after a person confirmed a register. */
import { columnLetters } from '../../src/domain/registers/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { Cell } from './snapshot';
import { sheetOf, workbookOf } from './snapshot';

/**
 * Says that the headings of a sheet's first row are the fields of the plan that they name.
 * @param saved headings when they were confirmed, by column from 1, where they are others now
 * @example confirmedPlan(PLAN) // => a sheet whose row for «Término» is ='Plan de trabajo'!$E$1
 */
export function confirmedPlan(
  { name, texts }: SheetSnapshot,
  saved: ReadonlyMap<number, string> = new Map(),
): SheetSnapshot {
  const row = (field: string, formula: string, text: string): readonly Cell[] => [
    'Plan',
    name,
    field,
    { formula, value: text },
    text,
  ];
  return sheetOf('Configuración PREP', [
    ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar'],
    row('Fila de encabezados', `=ROW('${name}'!$1:$1)`, '1'),
    ...(texts[0] ?? []).map((heading, index) => {
      const field = saved.get(index + 1) ?? heading;
      return row(field, `='${name}'!$${columnLetters(index + 1)}$1`, field);
    }),
  ]);
}

/** A workbook whose plan a person confirmed: it is read as its headings say, and anything may be written. */
export function confirmedWorkbook(
  plan: SheetSnapshot,
  ...others: readonly SheetSnapshot[]
): WorkbookSnapshot {
  return workbookOf(plan, ...others, confirmedPlan(plan));
}
