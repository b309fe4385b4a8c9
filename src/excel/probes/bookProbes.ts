/** Probes of the book's objects: names, rows that move, validation, pictures, what is listed. */
import { codeOf, isTaken, named, probes, readBack, type Probe, type ProbeScene } from './probe';

const names = probes(
  { design: 'src/excel/appliers/names.ts', otherwise: 'El resaltado no se escribe y se dice por qué.' },
  [
    [
      'nameComment',
      'Un nombre guarda su comentario',
      'Seguimiento PREP: prueba.',
      async (scene) => {
        const { names: ofSheet } = scene.sheet;
        const item = ofSheet
          .add(named(scene, 'Comment'), '=45260', 'Seguimiento PREP: prueba.')
          .load('comment');
        await scene.context.sync();
        return item.comment;
      },
    ],
    [
      'nameFormula',
      'La fórmula de un nombre se cambia sin borrarlo',
      '=TODAY()',
      async (scene) => {
        const item = scene.sheet.names.add(named(scene, 'Formula'), '=45260');
        await scene.context.sync();
        item.formula = '=TODAY()';
        item.load('formula');
        await scene.context.sync();
        return String(item.formula);
      },
    ],
    [
      'nameHidden',
      'Un nombre se oculta',
      'false',
      async (scene) => {
        const item = scene.sheet.names.add(named(scene, 'Hidden'), '=1');
        item.visible = false;
        item.load('visible');
        await scene.context.sync();
        return String(item.visible);
      },
    ],
    [
      'nameRule',
      'Una regla usa el nombre',
      '=$A50<ProbeRule',
      async (scene) => {
        const name = named(scene, 'Rule');
        scene.sheet.names.add(name, '=45260');
        const { rule } = scene.sheet.getRange('A50').conditionalFormats.add('Custom').custom;
        rule.formula = `=$A50<${name}`;
        rule.load('formula');
        await scene.context.sync();
        return rule.formula;
      },
    ],
    [
      'nameScope',
      'Un nombre de la hoja no es del libro, y sus celdas lo leen',
      'Worksheet 2 true',
      async (scene) => {
        const { context, sheet } = scene;
        const name = named(scene, 'Scope');
        const item = sheet.names.add(name, '=2').load('scope');
        const ofBook = context.workbook.names.getItemOrNullObject(name).load('name');
        const cell = sheet.getRange('P2');
        cell.formulas = [[`=${name}`]];
        cell.load('values');
        await context.sync();
        return `${item.scope} ${String(cell.values[0]?.[0])} ${ofBook.isNullObject}`;
      },
    ],
    [
      'nameRow',
      'Un nombre lee la fila de la celda que lo usa',
      '[[7],[8]]',
      async (scene) => {
        const { context, sheet } = scene;
        const name = named(scene, 'Row');
        sheet.load('name');
        await context.sync();
        sheet.getRange('P1').values = [['Columna']];
        sheet.getRange('P5:P6').values = [[7], [8]];
        sheet.names.add(name, `=INDEX('${sheet.name.replaceAll("'", "''")}'!$P:$P,SUM(ROW()))`);
        const cells = sheet.getRange('Q5:Q6');
        cells.formulas = [[`=${name}`], [`=${name}`]];
        cells.load('values');
        await context.sync();
        return JSON.stringify(cells.values);
      },
    ],
    [
      'nameShift',
      'Un nombre sigue a sus filas cuando se inserta una',
      '52',
      async (scene) => {
        const { context, sheet } = scene;
        const item = sheet.names.add(named(scene, 'Rows'), sheet.getRange('AW51:AW52'));
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
        scene.sheet.names.getItemOrNullObject(named(scene, 'Nothing')).delete();
        return isTaken(scene);
      },
    ],
    [
      'nameDeleted',
      'Un nombre borrado ya no está',
      'true',
      async (scene) => {
        const name = named(scene, 'Deleted');
        scene.sheet.names.add(name, '=1').delete();
        const found = scene.sheet.names.getItemOrNullObject(name).load('name');
        await scene.context.sync();
        return String(found.isNullObject);
      },
    ],
  ],
);

/** Where a text is found in a row; Excel's error where it is not. */
async function foundAt({ context, sheet }: ProbeScene, row: number, text: string): Promise<string> {
  sheet.getRange(`AY${row}:BA${row}`).values = [['marcado', 'marca', 'Marca']];
  const found = sheet.getRange(`AY${row}:BA${row}`).find(text, { completeMatch: true, matchCase: true });
  found.load('address');
  const code = await codeOf(context);
  return code ?? found.address.replace(/^.*!/, '');
}

const rows = probes(
  { design: 'src/excel/expected.ts', otherwise: 'Nada se escribe si las filas no están donde estaban.' },
  [
    [
      'tracked',
      'Un rango sigue a su fila después de insertar otra',
      '[["marca"]] 61',
      async ({ context, sheet }) => {
        const range = sheet.getRange('AX60');
        range.values = [['marca']];
        sheet.getRange('60:60').insert('Down');
        range.load('values,rowIndex');
        await context.sync();
        return `${JSON.stringify(range.values)} ${range.rowIndex + 1}`;
      },
    ],
    ['find', 'Buscar un texto completo en su fila', 'AZ62', (scene) => foundAt(scene, 62, 'marca')],
    [
      'findNothing',
      'Buscar lo que no está detiene la petición',
      'ItemNotFound',
      (scene) => foundAt(scene, 63, 'otra cosa'),
    ],
    [
      'deleteRow',
      'Borrar una fila sube las de abajo',
      '[["abajo"]]',
      async (scene) => {
        scene.sheet.getRange('BA70:BA71').values = [['arriba'], ['abajo']];
        scene.sheet.getRange('70:70').delete('Up');
        return readBack(scene, 'BA70', 'values');
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
        const rule = sheet.getRange('BC80:BD82').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=$BC80=1';
        await context.sync();
        sheet.getRange('81:81').insert('Down');
        const range = rule.getRange().load('rowCount');
        await context.sync();
        return String(range.rowCount);
      },
    ],
  ],
);

const inserted = probes(
  {
    design: 'src/excel/appliers/rows.ts',
    otherwise: 'Las filas agregadas se ven distintas; sus datos son los mismos.',
  },
  [
    [
      'insertLook',
      'Una fila insertada se ve como la de arriba',
      'true',
      async ({ context, sheet }) => {
        sheet.getRange('BF90').format.font.bold = true;
        sheet.getRange('91:91').insert('Down');
        const { font } = sheet.getRange('BF91').format;
        font.load('bold');
        await context.sync();
        return String(font.bold);
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
      'List "Pendiente,Concluida"',
      async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange('M1');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'Pendiente,Concluida' } };
        dataValidation.load('type,rule');
        await context.sync();
        return `${dataValidation.type} ${JSON.stringify(dataValidation.rule.list?.source)}`;
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
      'alert',
      'Una lista acepta otro texto',
      'false Information',
      async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange('M4');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        const [title, message] = ['Seguimiento PREP', 'Puede escribir otro texto.'];
        dataValidation.errorAlert = { showAlert: false, style: 'Information', title, message };
        dataValidation.load('errorAlert');
        await context.sync();
        const { showAlert, style } = dataValidation.errorAlert;
        return `${showAlert} ${style}`;
      },
    ],
    [
      'choicesOfCells',
      'Lista de opciones de otras celdas',
      'List',
      async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange('M3');
        dataValidation.rule = { list: { inCellDropDown: true, source: '=$M$5:$M$6' } };
        dataValidation.load('type');
        await context.sync();
        return dataValidation.type;
      },
    ],
  ],
);

/** A picture of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const book = probes(
  { design: 'src/excel/apply.ts', otherwise: 'Lo que falta se lee aparte o se pide de nuevo.' },
  [
    [
      'failing',
      'Lo escrito antes de una falla queda escrito',
      '[["antes"]]',
      async (scene) => {
        scene.sheet.getRange('N1').values = [['antes']];
        scene.sheet.names.getItem(named(scene, 'Nothing')).delete();
        await codeOf(scene.context);
        return readBack(scene, 'N1', 'values');
      },
    ],
    [
      'suspend',
      'La pantalla espera mientras se escribe',
      'sí',
      (scene) => {
        scene.context.application.suspendScreenUpdatingUntilNextSync();
        return isTaken(scene);
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
      'picture',
      'Una imagen sobre las celdas, y su nombre en la lista',
      'ProbePicture 30',
      async (scene) => {
        const { context, sheet } = scene;
        const shape = sheet.shapes.addImage(PIXEL);
        shape.name = named(scene, 'Picture');
        shape.lockAspectRatio = false;
        shape.width = 30;
        sheet.shapes.load('items/name,items/width');
        await context.sync();
        return sheet.shapes.items.map(({ name, width }) => `${name} ${Math.round(width)}`).join(', ');
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
  ...names,
  ...rows,
  ...inserted,
  ...validation,
  ...book,
  ...queries,
];
