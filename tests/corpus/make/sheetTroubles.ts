/** What people do to a sheet once its table stands. */
import type { Area, SheetDraft } from './cells';
import { lastRow, put } from './cells';
import type { PlacedTable } from './table';

export type SheetTrouble =
  | 'table'
  | 'filter'
  | 'frozen'
  | 'hiddenRows'
  | 'hiddenColumn'
  | 'protected'
  | 'hidden'
  | 'notesBelow'
  | 'signaturesBelow'
  | 'noteBeside';

function areaOf({ part, lastRow: bottom, lastColumn: right }: PlacedTable, left: number): Area {
  return { top: part.headerRows.at(-1) ?? 1, left, bottom, right };
}

const TROUBLES: Readonly<
  Record<SheetTrouble, (sheet: SheetDraft, table: PlacedTable, left: number) => void>
> = {
  table: (sheet, table, left) => {
    sheet.tables.push({ ...areaOf(table, left), name: `Tabla_${sheet.name.replace(/\W/g, '')}` });
  },
  filter: (sheet, table, left) => {
    sheet.filter = areaOf(table, left);
  },
  frozen: (sheet, { firstRow }) => {
    sheet.frozenRows = firstRow - 1;
  },
  hiddenRows: (sheet, { firstRow }) => {
    sheet.hiddenRows.push(firstRow + 1, firstRow + 4, firstRow + 5);
  },
  hiddenColumn: (sheet, { lastColumn }) => {
    sheet.hiddenColumns.push(lastColumn - 1);
  },
  protected: (sheet) => {
    sheet.isProtected = true;
  },
  hidden: (sheet) => {
    sheet.state = 'hidden';
  },
  notesBelow: (sheet, _, left) => {
    const row = lastRow(sheet) + 2;
    put(sheet, row, left, 'Nota: las fechas están sujetas a la aprobación del Consejo General.');
    put(sheet, row + 1, left, '* Actividades que requieren la validación previa del INE.');
    put(sheet, row + 2, left, 'Fuente: Anexo 13 del Reglamento de Elecciones.');
  },
  signaturesBelow: (sheet, { lastColumn }, left) => {
    const row = lastRow(sheet) + 3;
    put(sheet, row, left + 1, 'Elaboró');
    put(sheet, row, lastColumn, 'Autorizó');
    put(sheet, row + 2, left + 1, 'Titular de la instancia interna');
    put(sheet, row + 2, lastColumn, 'Titular de la Secretaría Ejecutiva');
  },
  noteBeside: (sheet, { firstRow, lastColumn }) => {
    put(sheet, firstRow, lastColumn + 2, 'Simbología');
    put(sheet, firstRow + 1, lastColumn + 2, 'Verde: concluida');
    put(sheet, firstRow + 2, lastColumn + 2, 'Rojo: vencida');
  },
};

export function troubleSheet(
  sheet: SheetDraft,
  table: PlacedTable,
  { left, troubles }: { readonly left: number; readonly troubles: readonly SheetTrouble[] },
): void {
  for (const trouble of troubles) TROUBLES[trouble](sheet, table, left);
}
