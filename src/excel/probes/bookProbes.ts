/** Probes of the book's objects: tables, filters, names, rows that move, events, sheets. */
import { isTaken, probes, readBack, type Probe } from './probe';

const tables = probes(
  { design: 'src/excel/appliers/tables.ts', otherwise: 'El libro nuevo se crea sin tablas.' },
  [
    [
      'table',
      'Tabla de un encabezado y dos filas',
      'ProbeTable 3',
      async ({ context, sheet }) => {
        sheet.getRange('J1:K3').values = [
          ['Núm.', 'Total'],
          [1, 2],
          [2, 4],
        ];
        const table = sheet.tables.add('J1:K3', true);
        table.name = 'ProbeTable';
        table.load('name');
        const range = table.getRange().load('rowCount');
        await context.sync();
        return `${table.name} ${range.rowCount}`;
      },
    ],
    [
      'tableRow',
      'Una fila agregada queda en la tabla',
      '3',
      async ({ context, sheet }) => {
        const table = sheet.tables.getItem('ProbeTable');
        table.rows.add(undefined, [[3, 6]]);
        const body = table.getDataBodyRange().load('rowCount');
        await context.sync();
        return String(body.rowCount);
      },
    ],
    [
      'tableHeading',
      'Escribir el encabezado cambia el nombre de la columna',
      'Suma',
      async ({ context, sheet }) => {
        sheet.getRange('K1').values = [['Suma']];
        const column = sheet.tables.getItem('ProbeTable').columns.getItemAt(1).load('name');
        await context.sync();
        return column.name;
      },
    ],
    [
      'tableTotals',
      'La fila de totales es una más',
      '5',
      async ({ context, sheet }) => {
        const table = sheet.tables.getItem('ProbeTable');
        table.showTotals = true;
        const range = table.getRange().load('rowCount');
        await context.sync();
        table.showTotals = false;
        await context.sync();
        return String(range.rowCount);
      },
    ],
    [
      'tableFilter',
      'Una tabla sin criterios no está filtrada',
      'false',
      async ({ context, sheet }) => {
        const { autoFilter } = sheet.tables.getItem('ProbeTable');
        autoFilter.load('isDataFiltered');
        await context.sync();
        return String(autoFilter.isDataFiltered);
      },
    ],
    [
      'sheetFilter',
      'El filtro de la hoja sin criterios no oculta filas',
      'false',
      async ({ context, sheet }) => {
        sheet.autoFilter.apply(sheet.getRange('A40:B42'));
        sheet.autoFilter.load('isDataFiltered');
        await context.sync();
        const { isDataFiltered } = sheet.autoFilter;
        sheet.autoFilter.remove();
        await context.sync();
        return String(isDataFiltered);
      },
    ],
  ],
);

const names = probes(
  { design: 'src/excel/appliers/names.ts', otherwise: 'El resaltado no se escribe y se dice por qué.' },
  [
    [
      'nameComment',
      'Un nombre guarda su comentario',
      'Seguimiento PREP: prueba.',
      async ({ context, sheet }) => {
        const item = sheet.names.add('ProbeName', '=45260', 'Seguimiento PREP: prueba.').load('comment');
        await context.sync();
        return item.comment;
      },
    ],
    [
      'nameFormula',
      'La fórmula de un nombre se cambia sin borrarlo',
      '=TODAY()',
      async ({ context, sheet }) => {
        const item = sheet.names.getItem('ProbeName');
        item.formula = '=TODAY()';
        item.load('formula');
        await context.sync();
        return String(item.formula);
      },
    ],
    [
      'nameRule',
      'Una regla usa el nombre',
      'sí',
      async (scene) => {
        const rule = scene.sheet.getRange('A50').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=$A50<ProbeName';
        return isTaken(scene);
      },
    ],
    [
      'nameScope',
      'Un nombre de la hoja no es del libro, y sus celdas lo leen',
      'Worksheet 2 true',
      async ({ context, sheet }) => {
        const item = sheet.names.add('ProbeScope', '=2').load('scope');
        const ofBook = context.workbook.names.getItemOrNullObject('ProbeScope').load('name');
        const cell = sheet.getRange('P2');
        cell.formulas = [['=ProbeScope']];
        cell.load('values');
        await context.sync();
        return `${item.scope} ${String(cell.values[0]?.[0])} ${ofBook.isNullObject}`;
      },
    ],
    [
      'nameRow',
      'Un nombre lee la fila de la celda que lo usa',
      '[[7],[8]]',
      async ({ context, sheet }) => {
        sheet.load('name');
        await context.sync();
        sheet.getRange('P1').values = [['Columna']];
        sheet.getRange('P5:P6').values = [[7], [8]];
        sheet.names.add('ProbeRow', `=INDEX('${sheet.name}'!$P:$P,SUM(ROW()))`);
        const cells = sheet.getRange('Q5:Q6');
        cells.formulas = [['=ProbeRow'], ['=ProbeRow']];
        cells.load('values');
        await context.sync();
        return JSON.stringify(cells.values);
      },
    ],
    [
      'nameShift',
      'Un nombre sigue a sus filas cuando se inserta una',
      '52',
      async ({ context, sheet }) => {
        const item = sheet.names.add('ProbeRows', sheet.getRange('A51:A52'));
        sheet.getRange('50:50').insert('Down');
        const range = item.getRange().load('rowIndex');
        await context.sync();
        return String(range.rowIndex + 1);
      },
    ],
    [
      'nameGone',
      'Borrar un nombre que no existe no es un error',
      'sí',
      (scene) => {
        scene.sheet.names.getItemOrNullObject('ProbeNothing').delete();
        return isTaken(scene);
      },
    ],
  ],
);

const rows = probes(
  { design: 'src/excel/expected.ts', otherwise: 'Nada se escribe si las filas no están donde estaban.' },
  [
    [
      'tracked',
      'Un rango sigue a su fila después de insertar otra',
      '[["marca"]] 61',
      async ({ context, sheet }) => {
        const range = sheet.getRange('A60');
        range.values = [['marca']];
        sheet.getRange('60:60').insert('Down');
        range.load('values,rowIndex');
        await context.sync();
        return `${JSON.stringify(range.values)} ${range.rowIndex + 1}`;
      },
    ],
    [
      'find',
      'Buscar un texto completo en su fila',
      'sí',
      (scene) => {
        scene.sheet.getRange('A61:B61').find('marca', { completeMatch: true, matchCase: true });
        return isTaken(scene);
      },
    ],
    [
      'findNothing',
      'Buscar lo que no está detiene la petición',
      'ItemNotFound',
      async ({ context, sheet }) => {
        sheet.getRange('A61:B61').find('otra cosa', { completeMatch: true, matchCase: true });
        try {
          await context.sync();
          return 'nada';
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      },
    ],
    [
      'deleteRow',
      'Borrar una fila sube las de abajo',
      '[["abajo"]]',
      async (scene) => {
        scene.sheet.getRange('A71').values = [['abajo']];
        scene.sheet.getRange('70:70').delete('Up');
        return readBack(scene, 'A70', 'values');
      },
    ],
    [
      'hideRow',
      'Ocultar una fila',
      'true',
      async ({ context, sheet }) => {
        const range = sheet.getRange('72:72');
        range.rowHidden = true;
        range.load('rowHidden');
        await context.sync();
        return String(range.rowHidden);
      },
    ],
    [
      'ruleInserted',
      'Una fila insertada queda dentro de la regla',
      '4',
      async ({ context, sheet }) => {
        const rule = sheet.getRange('A80:B82').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=$A80=1';
        await context.sync();
        sheet.getRange('81:81').insert('Down');
        const range = rule.getRange().load('rowCount');
        await context.sync();
        return String(range.rowCount);
      },
    ],
  ],
);

const validation = probes(
  { design: 'src/excel/appliers/cells.ts', otherwise: 'La hoja queda sin listas ni avisos.' },
  [
    [
      'choices',
      'Lista de opciones con comas',
      'List',
      async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange('M1');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'Pendiente,Concluida' } };
        dataValidation.load('type');
        await context.sync();
        return dataValidation.type;
      },
    ],
    [
      'prompt',
      'Aviso junto a una celda',
      'Escriba la fecha.',
      async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange('M2');
        dataValidation.rule = { custom: { formula: '=TRUE' } };
        dataValidation.prompt = { showPrompt: true, title: 'Fecha', message: 'Escriba la fecha.' };
        dataValidation.load('prompt');
        await context.sync();
        return dataValidation.prompt.message;
      },
    ],
    [
      'choicesOfCells',
      'Lista de opciones de otras celdas',
      'List',
      async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange('M3');
        dataValidation.rule = { list: { inCellDropDown: true, source: '=$J$2:$J$3' } };
        dataValidation.load('type');
        await context.sync();
        return dataValidation.type;
      },
    ],
  ],
);

const book = probes(
  { design: 'src/excel/apply.ts', otherwise: 'Lo que falta se lee aparte o se pide de nuevo.' },
  [
    [
      'eventsOff',
      'Los eventos se apagan y se encienden',
      'true',
      async ({ context }) => {
        context.runtime.enableEvents = false;
        await context.sync();
        context.runtime.enableEvents = true;
        context.runtime.load('enableEvents');
        await context.sync();
        return String(context.runtime.enableEvents);
      },
    ],
    [
      'failing',
      'Lo escrito antes de una falla queda escrito',
      '[["antes"]]',
      async (scene) => {
        const { context, sheet } = scene;
        sheet.getRange('N1').values = [['antes']];
        context.workbook.worksheets.getItem('PREP ninguna').delete();
        await context.sync().catch(() => undefined);
        return readBack(scene, 'N1', 'values');
      },
    ],
    [
      'renameBatch',
      'Agregar, llenar, renombrar y borrar una hoja en una petición',
      'sí',
      (scene) => {
        const added = scene.context.workbook.worksheets.add('PREP prueba a');
        added.getRange('A1').values = [['x']];
        added.name = 'PREP prueba b';
        added.delete();
        return isTaken(scene);
      },
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
    [
      'pivots',
      'Las tablas dinámicas se pueden contar',
      'sí',
      async ({ context }) => {
        context.workbook.pivotTables.load('items/name');
        await context.sync();
        return 'sí';
      },
    ],
    [
      'setting',
      'El complemento puede leer sus ajustes del archivo',
      'null',
      () => Promise.resolve(String(Office.context.document.settings.get('PREP ninguno'))),
    ],
  ],
);

const queries = probes(
  {
    design: 'src/excel/extras.ts',
    otherwise: 'El libro se lee sin saber qué tablas llena una consulta.',
    since: '1.14',
  },
  [
    [
      'queries',
      'Las consultas se pueden contar',
      'sí',
      (scene) => {
        scene.context.workbook.queries.load('items/name');
        return isTaken(scene);
      },
    ],
  ],
);

/** Probes of the book's objects. */
export const BOOK_PROBES: readonly Probe[] = [
  ...tables,
  ...names,
  ...rows,
  ...validation,
  ...book,
  ...queries,
];
