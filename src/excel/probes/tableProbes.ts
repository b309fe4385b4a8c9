/** Probes of tables and filters, each on a table of its own. */
import { named, probes, type Probe, type ProbeScene } from './probe';

/** Makes a table of a heading and two rows in the first rows of two columns. */
function tableAt({ sheet, ...scene }: ProbeScene, columns: readonly [string, string]): Excel.Table {
  const [first, second] = columns;
  const address = `${first}1:${second}3`;
  sheet.getRange(address).values = [
    ['Núm.', 'Total'],
    [1, 2],
    [2, 4],
  ];
  const table = sheet.tables.add(address, true);
  table.name = named(scene, `Table${first}`);
  return table;
}

/** How many rows a table has after something was done to it. */
const rowsAfter =
  (columns: readonly [string, string], act: (table: Excel.Table, scene: ProbeScene) => void): Probe['run'] =>
  async (scene) => {
    const table = tableAt(scene, columns);
    await scene.context.sync();
    act(table, scene);
    const range = table.getRange().load('rowCount');
    await scene.context.sync();
    return String(range.rowCount);
  };

const made = probes(
  { design: 'src/excel/appliers/tables.ts', otherwise: 'El libro nuevo se crea sin tablas.' },
  [
    [
      'table',
      'Tabla de un encabezado y dos filas',
      'ProbeTableJ 3',
      async (scene) => {
        const table = tableAt(scene, ['J', 'K']).load('name');
        const range = table.getRange().load('rowCount');
        await scene.context.sync();
        return `${table.name} ${range.rowCount}`;
      },
    ],
    [
      'tableRow',
      'Una fila agregada queda en la tabla',
      '4',
      rowsAfter(['V', 'W'], ({ rows }) => rows.add(undefined, [[3, 6]])),
    ],
    [
      'tableBelow',
      'Lo escrito debajo de una tabla no la agranda',
      '3',
      rowsAfter(['Y', 'Z'], (_, { sheet }) => (sheet.getRange('Y4:Z4').values = [[3, 6]])),
    ],
    [
      'tableHeading',
      'Escribir el encabezado cambia el nombre de la columna',
      'Suma',
      async (scene) => {
        const table = tableAt(scene, ['AB', 'AC']);
        scene.sheet.getRange('AC1').values = [['Suma']];
        const column = table.columns.getItemAt(1).load('name');
        await scene.context.sync();
        return column.name;
      },
    ],
    [
      'tableTotals',
      'La fila de totales es una más',
      '4',
      rowsAfter(['AE', 'AF'], (table) => (table.showTotals = true)),
    ],
    [
      'tableStyle',
      'Estilo de una tabla, sin bandas',
      'TableStyleLight1 false',
      async (scene) => {
        const table = tableAt(scene, ['AH', 'AI']);
        table.style = 'TableStyleLight1';
        table.showBandedRows = false;
        table.load('style,showBandedRows');
        await scene.context.sync();
        return `${table.style} ${table.showBandedRows}`;
      },
    ],
    [
      'tableFilter',
      'Una tabla sin criterios no está filtrada',
      'false',
      async (scene) => {
        const { autoFilter } = tableAt(scene, ['AK', 'AL']);
        autoFilter.load('isDataFiltered');
        await scene.context.sync();
        return String(autoFilter.isDataFiltered);
      },
    ],
    [
      'sheetFilter',
      'El filtro de la hoja sin criterios no oculta filas',
      'false',
      async ({ context, sheet }) => {
        const range = sheet.getRange('AQ1:AR3');
        range.values = [
          ['Núm.', 'Total'],
          [1, 2],
          [2, 4],
        ];
        sheet.autoFilter.apply(range);
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

const resized = probes(
  {
    design: 'src/excel/appliers/tables.ts',
    otherwise: 'No se agregan filas a un plan que es tabla, y se dice cómo hacerlo.',
    since: '1.13',
  },
  [['tableResize', 'Una tabla se agranda', '5', rowsAfter(['AN', 'AO'], (table) => table.resize('AN1:AO5'))]],
);

/** Probes of tables. */
export const TABLE_PROBES: readonly Probe[] = [...made, ...resized];
