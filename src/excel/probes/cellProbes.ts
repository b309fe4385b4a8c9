/** Probes of cells: values and texts, dates, merged cells, sizes, copying. */
import { probes, readBack, type Probe, type ProbeScene } from './probe';

type Written = Partial<Record<'numberFormat' | 'values' | 'formulas', unknown[][]>>;

/** Writes one thing after another into an area and reads a property back. */
const written =
  (address: string, property: Parameters<typeof readBack>[2], ...steps: readonly Written[]) =>
  async (scene: ProbeScene): Promise<string> => {
    const range = scene.sheet.getRange(address);
    for (const { numberFormat, values, formulas } of steps) {
      if (numberFormat) range.numberFormat = numberFormat;
      if (values) range.values = values;
      if (formulas) range.formulas = formulas;
    }
    return readBack(scene, address, property);
  };

const kept = probes(
  { design: 'src/excel/appliers/cells.ts', otherwise: 'Lo escrito se relee y lo que falta se dice.' },
  [
    [
      'null',
      'null deja el valor',
      '[[7]]',
      written('A20', 'values', { values: [[7]] }, { values: [[null]] }),
    ],
    [
      'nullFormula',
      'null deja la fórmula',
      '[["=1+1"]]',
      written('A21', 'formulas', { formulas: [['=1+1']] }, { values: [[null]] }),
    ],
    [
      'blank',
      'Texto vacío borra el valor',
      '[[""]]',
      written('A22', 'values', { values: [[7]] }, { values: [['']] }),
    ],
    [
      'mergedAway',
      'Escribir en la segunda celda combinada no guarda nada',
      '[["x",""]]',
      async (scene) => {
        scene.sheet.getRange('A23:B23').merge(false);
        scene.sheet.getRange('A23:B23').values = [['x', 'y']];
        return readBack(scene, 'A23:B23', 'values');
      },
    ],
    [
      'longText',
      'Texto de 32,767 caracteres',
      '32767',
      async (scene) => {
        scene.sheet.getRange('A24').values = [['x'.repeat(32_767)]];
        const [[text = '']] = JSON.parse(await readBack(scene, 'A24', 'values')) as [[string]];
        return String(text.length);
      },
    ],
    [
      'formulaText',
      'Apóstrofo evita una fórmula',
      '[["-5 días"]]',
      written('A25', 'values', { values: [["'-5 días"]] }),
    ],
    ['errorType', 'Tipo de un error', '[["Error"]]', written('A26', 'valueTypes', { formulas: [['=NA()']] })],
    ['boolean', 'Verdadero se lee como true', '[[true]]', written('A27', 'values', { values: [[true]] })],
    [
      'lineBreak',
      'Salto de línea en una celda',
      '[["uno\\ndos"]]',
      written('A28', 'values', { values: [['uno\ndos']] }),
    ],
  ],
);

const dates = probes(
  { design: 'src/domain/dates/dateCell.ts', otherwise: 'La fecha se lee como texto y se propone repararla.' },
  [
    [
      'dateNumber',
      'Una fecha es su número de serie',
      '[[45232]]',
      written('B20', 'values', { numberFormat: [['dd/mm/yyyy']] }, { values: [[45232]] }),
    ],
    [
      'dateText',
      'Texto de una fecha con formato dd/mm/yyyy',
      '[["02/11/2023"]]',
      written('B21', 'text', { numberFormat: [['dd/mm/yyyy']] }, { values: [[45232]] }),
    ],
    [
      'dateFormat',
      'Formato de una fecha, como se escribió',
      '[["dd/mm/yyyy"]]',
      written('B22', 'numberFormat', { numberFormat: [['dd/mm/yyyy']] }, { values: [[45232]] }),
    ],
    [
      'dateTyped',
      'Una fecha escrita como texto se lee mes primero',
      '[[45202]]',
      written('B27', 'values', { values: [['10/3/2023']] }),
    ],
    [
      'dateSpanish',
      'Una fecha en palabras queda como texto',
      '[["String"]]',
      written('B24', 'valueTypes', { values: [['02 de noviembre']] }),
    ],
    [
      'dateLong',
      'Formato largo en español de México',
      '[["2 de noviembre de 2023"]]',
      written('B25', 'text', { numberFormat: [['[$-80A]d "de" mmmm "de" yyyy']] }, { values: [[45232]] }),
    ],
    [
      'date2000',
      'Sistema de fechas de 1900',
      '36526',
      async ({ context }) => {
        const day = context.workbook.functions.date(2000, 1, 1).load('value');
        await context.sync();
        return String(day.value);
      },
    ],
    [
      'today',
      'HOY() en una celda es un número',
      '[["Double"]]',
      written('B26', 'valueTypes', { formulas: [['=TODAY()']] }),
    ],
  ],
);

const look = probes(
  { design: 'src/excel/appliers/format.ts', otherwise: 'La hoja se ve distinta; sus datos son los mismos.' },
  [
    [
      'justify',
      'Texto justificado en celdas combinadas',
      'Justify',
      async ({ context, sheet }) => {
        const { format } = sheet.getRange('D20:F21');
        format.horizontalAlignment = 'Justify';
        format.wrapText = true;
        format.load('horizontalAlignment');
        await context.sync();
        return format.horizontalAlignment;
      },
    ],
    [
      'rowHeight',
      'Alto de fila, después de escribirlo',
      '33',
      async ({ context, sheet }) => {
        const { format } = sheet.getRange('30:30');
        format.rowHeight = 33;
        format.load('rowHeight');
        await context.sync();
        return String(format.rowHeight);
      },
    ],
    [
      'columnWidth',
      'Ancho de columna en puntos, dentro de un punto',
      'sí',
      async ({ context, sheet }) => {
        const { format } = sheet.getRange('H:H');
        format.columnWidth = 100;
        format.load('columnWidth');
        await context.sync();
        return Math.abs(format.columnWidth - 100) <= 1 ? 'sí' : String(format.columnWidth);
      },
    ],
    [
      'border',
      'Línea bajo una celda',
      'Continuous Thin',
      async ({ context, sheet }) => {
        const line = sheet.getRange('D30').format.borders.getItem('EdgeBottom');
        line.style = 'Continuous';
        line.weight = 'Thin';
        line.load('style,weight');
        await context.sync();
        return `${line.style} ${line.weight}`;
      },
    ],
    [
      'fill',
      'Color de relleno',
      '#FFC7CE',
      async ({ context, sheet }) => {
        const { fill } = sheet.getRange('D31').format;
        fill.color = '#FFC7CE';
        fill.load('color');
        await context.sync();
        return fill.color.toUpperCase();
      },
    ],
    [
      'copyFormats',
      'Copiar formatos en una hoja que no se ve',
      'true',
      async ({ context, sheet }) => {
        sheet.getRange('D32').format.font.bold = true;
        sheet.getRange('E32').copyFrom(sheet.getRange('D32'), 'Formats');
        const { font } = sheet.getRange('E32').format;
        font.load('bold');
        await context.sync();
        return String(font.bold);
      },
    ],
    [
      'copyFormulas',
      'Copiar una fórmula la mueve con su fila',
      '[["=A33*2"]]',
      async (scene) => {
        scene.sheet.getRange('B32').formulas = [['=A32*2']];
        scene.sheet.getRange('B33').copyFrom(scene.sheet.getRange('B32'), 'Formulas');
        return readBack(scene, 'B33', 'formulas');
      },
    ],
  ],
);

const merged = probes(
  {
    design: 'src/excel/extras.ts',
    otherwise: 'El libro se lee sin saber qué celdas están combinadas.',
    since: '1.13',
  },
  [
    [
      'merge',
      'Lugar de una celda combinada',
      '2×3',
      async ({ context, sheet }) => {
        sheet.getRange('D20:F21').merge(false);
        const areas = sheet.getRange('D20:F21').getMergedAreasOrNullObject().areas;
        areas.load('items/rowCount,items/columnCount');
        await context.sync();
        const [area] = areas.items;
        return `${area?.rowCount}×${area?.columnCount}`;
      },
    ],
  ],
);

/** Probes of cells. */
export const CELL_PROBES: readonly Probe[] = [...kept, ...dates, ...look, ...merged];
