/** Probes of the start, and of the highlight: conditions, names with lists, lists of addresses. */
import { counted, probes, readBack, type Probe, type ProbeScene } from './probe';

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

/** A condition of some length, true where A1 is not blank. */
const condition = (length: number): string => {
  const end = '$A1<>""';
  const part = 'TRUE,';
  const room = length - '=AND('.length - end.length - 1;
  return `=AND(${part.repeat(Math.floor(room / part.length))}${end})`;
};

async function ruleOf(scene: ProbeScene, length: number): Promise<string> {
  const formula = condition(length);
  const rule = scene.sheet.getRange('A1:B3').conditionalFormats.add('Custom');
  rule.custom.rule.formula = formula;
  rule.load('custom/rule/formula');
  await scene.context.sync();
  const back = rule.custom.rule.formula;
  rule.delete();
  await scene.context.sync();
  return back === formula ? 'igual' : `${back.length} de ${formula.length} caracteres`;
}

const rules = probes(
  {
    design: 'src/workbook/highlight/highlightFormulas.ts',
    otherwise: 'El resaltado se escribe con reglas cortas, que leen nombres.',
  },
  [200, 256, 613, 2000, 8000].map((length) => [
    `rule${length}`,
    `Condición de ${length} caracteres en una regla`,
    'igual',
    (scene) => ruleOf(scene, length),
  ]),
);

/** A list of pairs as an array constant of some length; its first key is k0. */
const list = (length: number): string => {
  const rows: string[] = [];
  for (let used = 3; used < length - 14; used += rows.at(-1)?.length ?? 0) rows.push(`"k${rows.length}",1;`);
  return `={${rows.join('').replace(/;$/, '')}}`;
};

async function nameOf({ context, sheet }: ProbeScene, length: number): Promise<string> {
  sheet.names.add('ProbeList', list(length));
  const cell = sheet.getRange('D1');
  cell.formulas = [['=VLOOKUP("k1",ProbeList,2,FALSE)']];
  cell.load('values');
  await context.sync();
  const found = String(cell.values[0]?.[0]);
  sheet.names.getItem('ProbeList').delete();
  cell.clear();
  await context.sync();
  return found;
}

const names = probes(
  {
    design: 'src/workbook/edits/arrayConstants.ts',
    otherwise: 'El resaltado no se escribe y se dice por qué.',
  },
  [250, 2000, 7000, 8000].map((length) => [
    `list${length}`,
    `Lista de ${length} caracteres en un nombre, buscada desde una celda`,
    '1',
    (scene) => nameOf(scene, length),
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
      '=VLOOKUP($A1,ProbeList,2,FALSE)=1',
      async ({ context, sheet }) => {
        sheet.names.add('ProbeList', '={"a",1;"b",2}');
        const rule = sheet.getRange('A1:B3').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=VLOOKUP($A1,ProbeList,2,FALSE)=1';
        rule.load('custom/rule/formula');
        await context.sync();
        const { formula } = rule.custom.rule;
        rule.delete();
        sheet.names.getItem('ProbeList').delete();
        await context.sync();
        return formula;
      },
    ],
    [
      'ruleRelative',
      'Fila de una regla relativa a su primera celda, con otra hoja activa',
      '=$A5=1',
      async ({ context, sheet }) => {
        const rule = sheet.getRange('A5:B9').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=$A5=1';
        rule.load('custom/rule/formula');
        await context.sync();
        const { formula } = rule.custom.rule;
        rule.delete();
        await context.sync();
        return formula;
      },
    ],
    [
      'ruleBeside',
      'Se borra una regla por su id y quedan las demás',
      '2 de 3',
      async ({ context, sheet }) => {
        const formats = sheet.getRange('A1:B3').conditionalFormats;
        const made = ['=$A1=1', '=$A1=2', '=$A1=3'].map((formula) => {
          const rule = formats.add('Custom');
          rule.custom.rule.formula = formula;
          return rule.load('id');
        });
        await context.sync();
        formats.getItem(made[1]?.id ?? '').delete();
        const left = await counted(context, formats.getCount());
        formats.clearAll();
        await context.sync();
        return `${left.value} de ${made.length}`;
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
