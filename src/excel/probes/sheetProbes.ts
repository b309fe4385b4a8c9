/** Probes of whole sheets, each on a further temporary sheet: used cells, protection, visibility, adding and removing. */
import { MARK, codeOf, onOwnSheet, probes, readBack, sheetNamed, type Probe, type ProbeScene } from './probe';

const used = probes(
  {
    design: 'src/excel/usedCells.ts',
    otherwise: 'La hoja se lee por bloques, o se dice que no se leyó entera.',
  },
  [
    [
      'usedNothing',
      'Una hoja vacía no tiene celdas usadas',
      'true',
      async (scene) => {
        const { context } = scene;
        const own = context.workbook.worksheets.add(sheetNamed(scene, 'v'));
        const range = own.getUsedRangeOrNullObject(true).load('address');
        own.getRange(MARK.address).values = [[MARK.text]];
        await context.sync();
        own.delete();
        await context.sync();
        return String(range.isNullObject);
      },
    ],
    [
      'usedRange',
      'Las celdas usadas son las que tienen contenido',
      'C1:T9',
      (scene) =>
        onOwnSheet(scene, 'u', async (own) => {
          own.getRange('C9').values = [['x']];
          own.getRange('B12').format.fill.color = '#FFC7CE';
          const range = own.getUsedRangeOrNullObject(true).load('address');
          await scene.context.sync();
          return range.address.replace(/^.*!/, '');
        }),
    ],
  ],
);

/** Protects a sheet with one unlocked cell, A1, and writes into cells of it. */
const writtenProtected =
  (kind: string, address: string): Probe['run'] =>
  (scene) =>
    onOwnSheet(scene, kind, async (own) => {
      const { context } = scene;
      own.getRange('A1').format.protection.locked = false;
      own.protection.protect();
      await context.sync();
      own.getRange(address).values = address.includes(':') ? [['x', 'y']] : [['x']];
      const code = await codeOf(context);
      return `${code ?? 'escrito'} ${await readBack({ context, sheet: own }, address, 'values')}`;
    });

const guarded = probes(
  {
    design: 'src/excel/writableSheets.ts',
    otherwise: 'La petición se detiene con otra falla, y se dice cuál.',
  },
  [
    [
      'protection',
      'Una hoja dice si está protegida',
      'false true',
      (scene) =>
        onOwnSheet(scene, 'g', async ({ protection }) => {
          const states: boolean[] = [];
          for (const act of [() => undefined, () => protection.protect()]) {
            act();
            protection.load('protected');
            await scene.context.sync();
            states.push(protection.protected);
          }
          return states.join(' ');
        }),
    ],
    [
      'protectedLocked',
      'Una celda bloqueada no se escribe',
      'AccessDenied [[""]]',
      writtenProtected('l', 'B1'),
    ],
    [
      'protectedUnlocked',
      'Una celda desbloqueada se escribe',
      'escrito [["x"]]',
      writtenProtected('d', 'A1'),
    ],
    [
      'protectedMixed',
      'De un rango con una celda bloqueada no se escribe nada',
      'AccessDenied [["",""]]',
      writtenProtected('m', 'A1:B1'),
    ],
  ],
);

/** Adds, fills and renames a sheet in one request, and finds it there by its new name. */
async function renamed(scene: ProbeScene): Promise<string> {
  const { context } = scene;
  const { worksheets } = context.workbook;
  const [before, after] = [sheetNamed(scene, 'a'), sheetNamed(scene, 'b')];
  try {
    const added = worksheets.add(before);
    added.getRange(MARK.address).values = [[MARK.text]];
    added.name = after;
    const found = worksheets.getItemOrNullObject(after).load('name');
    await context.sync();
    return found.isNullObject ? 'no está' : 'sí';
  } finally {
    for (const name of [before, after]) worksheets.getItemOrNullObject(name).delete();
    await codeOf(context);
  }
}

const sheets = probes(
  {
    design: 'src/excel/appliers/sheets.ts',
    otherwise: 'La operación se pide de nuevo en una petición aparte.',
  },
  [
    [
      'addInactive',
      'Una hoja agregada no pasa al frente',
      'true',
      async ({ context, sheet }) => {
        const active = context.workbook.worksheets.getActiveWorksheet().load('id');
        sheet.load('id');
        await context.sync();
        return String(active.id !== sheet.id);
      },
    ],
    ['renameBatch', 'Agregar, llenar y renombrar una hoja en una petición, y hallarla', 'sí', renamed],
    [
      'deleteSheet',
      'Una hoja eliminada ya no está',
      'false true',
      async (scene) => {
        const { context } = scene;
        const name = sheetNamed(scene, 'e');
        const found = (): Excel.Worksheet =>
          context.workbook.worksheets.getItemOrNullObject(name).load('name');
        let before: Excel.Worksheet | null = null;
        await onOwnSheet(scene, 'e', async () => {
          before = found();
          await context.sync();
          return '';
        });
        const after = found();
        await context.sync();
        return `${String((before as Excel.Worksheet | null)?.isNullObject)} ${after.isNullObject}`;
      },
    ],
    [
      'visibility',
      'Una hoja se oculta',
      'Visible Hidden',
      (scene) =>
        onOwnSheet(scene, 'o', async (own) => {
          const { context } = scene;
          own.load('visibility');
          await context.sync();
          const before = own.visibility;
          own.visibility = 'Hidden';
          own.load('visibility');
          await context.sync();
          return `${before} ${own.visibility}`;
        }),
    ],
    [
      'gridlines',
      'Ocultar las líneas de la cuadrícula',
      'false',
      async ({ context, sheet }) => {
        sheet.showGridlines = false;
        sheet.load('showGridlines');
        await context.sync();
        return String(sheet.showGridlines);
      },
    ],
  ],
);

/** Probes of whole sheets. */
export const SHEET_PROBES: readonly Probe[] = [...used, ...guarded, ...sheets];
