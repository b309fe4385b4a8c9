/** Probes of the start, and of the highlight: conditions, names with lists, lists of addresses. */
import { counted, named, probes, readBack, type Probe, type ProbeScene } from './probe';

const QUICK = 2000;

const start = probes(
  { design: 'src/excel/ready.ts', otherwise: 'El panel explica que no está en Excel, o espera y lo dice.' },
  [
    ['onReady', 'Office abre el panel en Excel', 'Excel', () => Promise.resolve(String(Office.context.host))],
    [
      'sets',
      'Conjunto ExcelApi 1.9',
      'sí',
      () => Promise.resolve(Office.context.requirements.isSetSupported('ExcelApi', '1.9') ? 'sí' : 'no'),
    ],
    [
      'policy',
      'Nada viola la política de contenido',
      '0',
      ({ violations }) => Promise.resolve(String(violations)),
    ],
    [
      'first',
      'La primera petición tarda menos de dos segundos',
      'sí',
      ({ firstRequest }) => Promise.resolve(firstRequest < QUICK ? 'sí' : `${Math.round(firstRequest)} ms`),
    ],
  ],
);

const DIGITS = '123456789012345';
/** Characters of a summand with its sign: Excel keeps 15 digits of a number. */
const LONGEST_SUMMAND = DIGITS.length + 1;

/**
 * A condition of exactly some length on a cell. It is a sum: a function takes no more than 255 arguments.
 * @example condition(12, '$A1') // => '=$A1+12345>0'
 */
export function condition(length: number, cell: string): string {
  const room = length - `=${cell}>0`.length;
  const count = Math.ceil(room / LONGEST_SUMMAND);
  const summands = Array.from({ length: count }, (_, index) => {
    const characters = Math.floor(room / count) + (index < room % count ? 1 : 0);
    return `+${DIGITS.slice(0, characters - 1)}`;
  });
  return `=${cell}${summands.join('')}>0`;
}

/** Adds a rule with a formula; what Excel says of it is loaded. */
function addRule({ sheet }: ProbeScene, address: string, formula: string): Excel.ConditionalFormat {
  const rule = sheet.getRange(address).conditionalFormats.add('Custom');
  rule.custom.rule.formula = formula;
  return rule.load('id,custom/rule/formula');
}

async function ruleOf(scene: ProbeScene, length: number, row: number): Promise<string> {
  const formula = condition(length, `$A${row}`);
  const rule = addRule(scene, `A${row}:B${row + 2}`, formula);
  await scene.context.sync();
  const back = rule.custom.rule.formula;
  return back === formula ? `igual, ${back.length}` : `${back.length} de ${formula.length} caracteres`;
}

const rules = probes(
  {
    design: 'src/workbook/highlight/highlightFormulas.ts',
    otherwise: 'El resaltado se escribe con reglas cortas, que leen nombres.',
  },
  [200, 255, 256, 300, 613, 2000, 8000].map((length, index) => [
    `rule${length}`,
    `Condición de ${length} caracteres en una regla`,
    `igual, ${length}`,
    (scene) => ruleOf(scene, length, 4 * index + 1),
  ]),
);

/**
 * A list of pairs as an array constant of exactly some length, whose second key is k1.
 * @example list(22) // => '={"k0",1;"k1",1;"",1}'
 */
export function list(length: number): string {
  const rows: string[] = [];
  const last = (key: string): string => `"${key}",1`;
  let room = length - '={}'.length - last('').length;
  for (let row = '"k0",1;'; room >= row.length; row = `"k${rows.length}",1;`) {
    rows.push(row);
    room -= row.length;
  }
  return `={${rows.join('')}${last('x'.repeat(room))}}`;
}

async function nameOf(scene: ProbeScene, length: number, row: number): Promise<string> {
  const { context, sheet } = scene;
  const name = named(scene, `List${length}`);
  sheet.names.add(name, list(length));
  const cell = sheet.getRange(`D${row}`);
  cell.formulas = [[`=VLOOKUP("k1",${name},2,FALSE)`]];
  cell.load('values');
  await context.sync();
  return String(cell.values[0]?.[0]);
}

const names = probes(
  {
    design: 'src/workbook/edits/arrayConstants.ts',
    otherwise: 'El resaltado no se escribe y se dice por qué.',
  },
  [250, 256, 2000, 7000, 8000].map((length, index) => [
    `list${length}`,
    `Lista de ${length} caracteres en un nombre, buscada desde una celda`,
    '1',
    (scene) => nameOf(scene, length, index + 1),
  ]),
);

const highlight = probes(
  {
    design: 'src/excel/ownFormats.ts',
    otherwise: 'El resaltado se da por desconocido; quitarlo quita sus nombres.',
  },
  [
    [
      'ruleList',
      'Lista de un nombre, buscada desde una regla',
      '=VLOOKUP($A31,ProbeList,2,FALSE)=1',
      async (scene) => {
        const name = named(scene, 'List');
        scene.sheet.names.add(name, '={"a",1;"b",2}');
        const rule = addRule(scene, 'A31:B33', `=VLOOKUP($A31,${name},2,FALSE)=1`);
        await scene.context.sync();
        return rule.custom.rule.formula;
      },
    ],
    [
      'ruleRelative',
      'Fila de una regla relativa a su primera celda, con otra hoja activa',
      '=$A35=1',
      async (scene) => {
        const rule = addRule(scene, 'A35:B39', '=$A35=1');
        await scene.context.sync();
        return rule.custom.rule.formula;
      },
    ],
    [
      'ruleBeside',
      'Se borra una regla por su id y quedan las demás',
      '2 de 3',
      async (scene) => {
        const made = [1, 2, 3].map((value) => addRule(scene, 'A41:B43', `=$A41=${value}`));
        await scene.context.sync();
        const formats = scene.sheet.getRange('A41:B43').conditionalFormats;
        formats.getItem(made[1]?.id ?? '').delete();
        const left = await counted(scene.context, formats.getCount());
        return `${left.value} de ${made.length}`;
      },
    ],
    [
      'rulesListed',
      'Las reglas de un lugar se leen juntas',
      'Custom,Custom',
      async (scene) => {
        for (const value of [1, 2]) addRule(scene, 'A45:B47', `=$A45=${value}`);
        const formats = scene.sheet.getRange('A45:B47').conditionalFormats.load('items/id,items/type');
        await scene.context.sync();
        return formats.items.map(({ type }) => type).join();
      },
    ],
    [
      'ruleLook',
      'Color de una regla',
      '#FFC7CE',
      async (scene) => {
        const { fill } = addRule(scene, 'A48:B49', '=$A48=1').custom.format;
        fill.color = '#FFC7CE';
        fill.load('color');
        await scene.context.sync();
        return fill.color.toUpperCase();
      },
    ],
  ],
);

async function areasOf({ context, sheet }: ProbeScene, count: number): Promise<string> {
  const addresses = Array.from({ length: count }, (_, index) => `A${2 * index + 1}`).join(',');
  const areas = sheet.getRanges(addresses).load('areaCount');
  await context.sync();
  return String(areas.areaCount);
}

const addresses = probes(
  { design: 'src/excel/addressLists.ts', otherwise: 'Cada área se escribe por separado.' },
  [2, 600, 1200].map((count) => [
    `areas${count}`,
    `${count} áreas en una dirección con comas`,
    String(count),
    (scene) => areasOf(scene, count),
  ]),
);

const texts = probes(
  {
    design: 'src/excel/writtenText.ts',
    otherwise: 'Lo escrito se relee y se escribe de nuevo sin apóstrofo.',
  },
  [
    [
      'apostrophe',
      'Apóstrofo ante un texto en una celda con formato de texto',
      '[["5 de mayo"]]',
      async (scene) => {
        const cell = scene.sheet.getRange('E1');
        cell.numberFormat = [['@']];
        cell.values = [["'5 de mayo"]];
        return readBack(scene, 'E1', 'values');
      },
    ],
  ],
);

/** In the order in which what they check endangers the add-in. */
export const START_PROBES: readonly Probe[] = [
  ...start,
  ...rules,
  ...names,
  ...highlight,
  ...addresses,
  ...texts,
];
