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
      written('AT20', 'values', { values: [[7]] }, { values: [[null]] }),
    ],
    [
      'nullFormula',
      'null deja la fórmula',
      '[["=1+1"]]',
      written('AT21', 'formulas', { formulas: [['=1+1']] }, { values: [[null]] }),
    ],
    [
      'blank',
      'Texto vacío borra el valor',
      '[[""]]',
      written('AT22', 'values', { values: [[7]] }, { values: [['']] }),
    ],
    [
      'mergedAway',
      'Escribir en la segunda celda combinada no guarda nada',
      '[["x",""]]',
      async (scene) => {
        scene.sheet.getRange('BF23:BG23').merge(false);
        scene.sheet.getRange('BF23:BG23').values = [['x', 'y']];
        return readBack(scene, 'BF23:BG23', 'values');
      },
    ],
    [
      'longText',
      'Texto de 32,767 caracteres',
      '32767',
      async (scene) => {
        scene.sheet.getRange('AT24').values = [['x'.repeat(32_767)]];
        const [[text = '']] = JSON.parse(await readBack(scene, 'AT24', 'values')) as [[string]];
        return String(text.length);
      },
    ],
    [
      'digits',
      'Un número guarda 15 cifras',
      '[[1234567890123450000]]',
      written('AT29', 'values', { values: [['1234567890123456789']] }),
    ],
    [
      'formulaEnglish',
      'Una fórmula se lee en inglés y con comas',
      '[["=IF(LEN(\\"a,b\\")=3,ROUND(1.5,0),0)"]]',
      written('AT30', 'formulas', { formulas: [['=IF(LEN("a,b")=3,ROUND(1.5,0),0)']] }),
    ],
    [
      'formulaValue',
      'Una fórmula en inglés se calcula',
      '[[2]]',
      written('AT31', 'values', { formulas: [['=IF(LEN("a,b")=3,ROUND(1.5,0),0)']] }),
    ],
    [
      'byIndexes',
      'Celdas por sus números',
      'C25:E26 24 2',
      async ({ context, sheet }) => {
        const range = sheet.getRangeByIndexes(24, 2, 2, 3).load('address,rowIndex,columnIndex');
        await context.sync();
        return `${range.address.replace(/^.*!/, '')} ${range.rowIndex} ${range.columnIndex}`;
      },
    ],
    [
      'clear',
      'Borrar el contenido deja el formato',
      '[[""]] true',
      async ({ context, sheet }) => {
        const cell = sheet.getRange('AT32');
        cell.values = [[7]];
        cell.format.font.bold = true;
        cell.clear('Contents');
        cell.load('values,format/font/bold');
        await context.sync();
        return `${JSON.stringify(cell.values)} ${cell.format.font.bold}`;
      },
    ],
    [
      'formulaText',
      'Apóstrofo evita una fórmula',
      '[["-5 días"]]',
      written('AT25', 'values', { values: [["'-5 días"]] }),
    ],
    [
      'errorType',
      'Tipo de un error',
      '[["Error"]]',
      written('AT26', 'valueTypes', { formulas: [['=NA()']] }),
    ],
    ['boolean', 'Verdadero se lee como true', '[[true]]', written('AT27', 'values', { values: [[true]] })],
    [
      'lineBreak',
      'Salto de línea en una celda',
      '[["uno\\ndos"]]',
      written('AT28', 'values', { values: [['uno\ndos']] }),
    ],
  ],
);

/** Days by which the book's serial numbers are more than those that count from 1900: those from 1904 are fewer. */
async function dayShiftOf({ context }: ProbeScene): Promise<number> {
  const day = context.workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();
  return day.value - FIRST_OF_2000;
}

const FIRST_OF_2000 = 36_526;
const FIRST_OF_2000_SINCE_1904 = 35_064;
const SECOND_OF_NOVEMBER_2023 = 45_232;

/** Writes a day by its number, in the book's own system, and reads a property back. */
const dated =
  (address: string, property: 'text' | 'numberFormat', format: string) =>
  async (scene: ProbeScene): Promise<string> => {
    const day = SECOND_OF_NOVEMBER_2023 + (await dayShiftOf(scene));
    return written(address, property, { numberFormat: [[format]] }, { values: [[day]] })(scene);
  };

const dates = probes(
  { design: 'src/domain/dates/dateCell.ts', otherwise: 'La fecha se lee como texto y se propone repararla.' },
  [
    [
      'dateNumber',
      'Una fecha es su número de serie',
      '[[45232]]',
      written('AU20', 'values', { numberFormat: [['dd/mm/yyyy']] }, { values: [[SECOND_OF_NOVEMBER_2023]] }),
    ],
    [
      'dateText',
      'Texto de una fecha con formato dd/mm/yyyy',
      '[["02/11/2023"]]',
      dated('AU21', 'text', 'dd/mm/yyyy'),
    ],
    [
      'dateFormat',
      'Formato de una fecha, como se escribió',
      '[["dd/mm/yyyy"]]',
      dated('AU22', 'numberFormat', 'dd/mm/yyyy'),
    ],
    [
      'dateTyped',
      'Una fecha escrita como texto se lee mes primero',
      '45202',
      async (scene) => {
        const shift = await dayShiftOf(scene);
        const { context, sheet } = scene;
        const cell = sheet.getRange('AU23');
        cell.values = [['10/3/2023']];
        cell.load('values');
        await context.sync();
        const day: unknown = cell.values[0]?.[0];
        return typeof day === 'number' ? String(day - shift) : JSON.stringify(day);
      },
    ],
    [
      'dateSpanish',
      'Una fecha en palabras queda como texto',
      '[["String"]]',
      written('AU24', 'valueTypes', { values: [['02 de noviembre']] }),
    ],
    [
      'dateDots',
      'Una fecha con puntos queda como texto',
      '[["String"]]',
      written('AU28', 'valueTypes', { values: [['02.11.2023']] }),
    ],
    [
      'dateLong',
      'Formato largo en español de México',
      '[["2 de noviembre de 2023"]]',
      dated('AU25', 'text', '[$-80A]d "de" mmmm "de" yyyy'),
    ],
    [
      'date2000',
      'Sistema de fechas del libro',
      '1900',
      async (scene) => {
        const day = FIRST_OF_2000 + (await dayShiftOf(scene));
        if (day === FIRST_OF_2000_SINCE_1904) return '1904';
        return day === FIRST_OF_2000 ? '1900' : String(day);
      },
    ],
    [
      'today',
      'HOY() en una celda es un número',
      '[["Double"]]',
      written('AU26', 'valueTypes', { formulas: [['=TODAY()']] }),
    ],
    [
      'todayFormat',
      'HOY() da formato de fecha a su celda',
      'sí',
      async ({ context, sheet }) => {
        const cell = sheet.getRange('AU27');
        cell.formulas = [['=TODAY()']];
        cell.load('numberFormat');
        await context.sync();
        const format = String(cell.numberFormat[0]?.[0]);
        return /d/i.test(format) && /m/i.test(format) ? 'sí' : format;
      },
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
      'wrap',
      'Ajuste de texto, alineación vertical y sangría',
      'true Top 2',
      async ({ context, sheet }) => {
        const { format } = sheet.getRange('D27');
        format.wrapText = true;
        format.verticalAlignment = 'Top';
        format.horizontalAlignment = 'Left';
        format.indentLevel = 2;
        format.load('wrapText,verticalAlignment,indentLevel');
        await context.sync();
        return `${format.wrapText} ${format.verticalAlignment} ${format.indentLevel}`;
      },
    ],
    [
      'autofit',
      'El alto de la fila se ajusta a su texto',
      'sí',
      async ({ context, sheet }) => {
        sheet.getRange('D28').values = [['uno\ndos\ntres\ncuatro']];
        const { format } = sheet.getRange('28:28');
        format.rowHeight = 15;
        sheet.getRange('D28').format.wrapText = true;
        format.autofitRows();
        format.load('rowHeight');
        await context.sync();
        return format.rowHeight > 40 ? 'sí' : String(format.rowHeight);
      },
    ],
    [
      'hideColumn',
      'Ocultar una columna',
      'true',
      async ({ context, sheet }) => {
        const range = sheet.getRange('I:I');
        range.columnHidden = true;
        range.load('columnHidden');
        await context.sync();
        return String(range.columnHidden);
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
      'Copiar formatos, y no contenido, en una hoja que no se ve',
      '[["b"]] true',
      async (scene) => {
        const { sheet } = scene;
        sheet.getRange('D32:E32').values = [['a', 'b']];
        sheet.getRange('D32').format.font.bold = true;
        sheet.getRange('E32').copyFrom(sheet.getRange('D32'), 'Formats');
        const { font } = sheet.getRange('E32').format;
        font.load('bold');
        return `${await readBack(scene, 'E32', 'values')} ${font.bold}`;
      },
    ],
    [
      'copyFormulas',
      'Copiar una fórmula la mueve con su fila',
      '[["=F33*2"]]',
      async (scene) => {
        scene.sheet.getRange('G32').formulas = [['=F32*2']];
        scene.sheet.getRange('G33').copyFrom(scene.sheet.getRange('G32'), 'Formulas');
        return readBack(scene, 'G33', 'formulas');
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
        sheet.getRange('D24:F25').merge(false);
        const areas = sheet.getRange('D24:F25').getMergedAreasOrNullObject().areas;
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
