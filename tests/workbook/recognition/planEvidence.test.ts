/** Lists that may be taken for the plan, and plans that are not asked for. */
import { questionText } from '../../../src/app/questionTexts';
import type { Question } from '../../../src/domain/registers/question';
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import type { List } from './lists';
import { listSheet, OTHER_LISTS, overMonths, PLANS, withoutHeadings } from './lists';
import { NO_PLANS } from './noPlans';
import { SMALL_PLANS } from './smallPlans';

function read(...sheets: readonly SheetSnapshot[]): Registers {
  const result = readRegisters(workbookOf(...sheets), { electionDay: day('2027-06-06') });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Another column for a list: its heading, and its texts in turn. */
function withColumn({ rows, ...list }: List, heading: string, texts: readonly string[]): List {
  const lines = rows.split('\n').map((line, at) => `${line} | ${at === 0 ? heading : (texts[at % 3] ?? '')}`);
  return { ...list, rows: lines.join('\n') };
}

const RESPONSIBLE = ['Sistemas', 'Organización', 'Secretaría'];
const STATES = ['Pendiente', 'En proceso', 'Concluido'];

const titled = (list: List): List => ({ ...list, title: `${list.title ?? list.sheet} del PREP 2027` });
const unnamed = (list: List): List => ({ ...list, sheet: 'Hoja1', title: 'PREP 2027' });

/** The same list with two days side by side as one period. */
function inPeriods({ rows, ...list }: List): List {
  const lines = rows.split('\n').map((row) => row.split(' | '));
  const isDay = (text = ''): boolean => /^\d{2}\/\d{2}\/\d{4}$/.test(text);
  const first = lines[1]?.findIndex((text, at, all) => isDay(text) && isDay(all[at + 1])) ?? -1;
  if (first < 0) return { ...list, rows };
  const joined = lines.map((cells, at) => {
    const [from = '', to = ''] = cells.slice(first, first + 2);
    const period = isDay(to) ? `del ${from} al ${to}` : from;
    return [...cells.slice(0, first), at === 0 ? 'Periodo' : period, ...cells.slice(first + 2)];
  });
  return { ...list, rows: joined.map((cells) => cells.join(' | ')).join('\n') };
}

const withBoth = (list: List): List =>
  withColumn(withColumn(list, 'Responsable', RESPONSIBLE), 'Estatus', STATES);

/** Forms in which a list may lie in a workbook, each with the lists that are still read as the plan in it. */
const FORMS: readonly (readonly [string, (list: List) => List, readonly string[]])[] = [
  ['as written', (list) => list, []],
  ['under a title with PREP', titled, []],
  ['on a sheet without a name', unnamed, []],
  ['with who is responsible', (list) => withColumn(titled(list), 'Responsable', RESPONSIBLE), []],
  ['with a state', (list) => withColumn(titled(list), 'Estatus', STATES), []],
  ['with who is responsible and a state', (list) => withBoth(titled(list)), []],
  ['with both on a sheet without a name', (list) => withBoth(unnamed(list)), ['stages of a call']],
  ['over months', (list) => overMonths(titled(list)), []],
  ['with both over months', (list) => overMonths(withBoth(titled(list))), []],
  ['with periods', (list) => inPeriods(titled(list)), ['procurement calendar']],
  ['without headings', withoutHeadings, []],
  ['without headings over months', (list) => withoutHeadings(overMonths(list)), []],
];

const isQuestionOfPlan = ({ register }: Question): boolean => register === 'plan';

describe.each(FORMS)('lists beside which there is no plan, %s', (_, form, known) => {
  let found: readonly (readonly [name: string, sheet: string, registers: Registers])[];

  beforeAll(() => {
    found = Object.entries({ ...OTHER_LISTS, ...NO_PLANS }).map(([name, list]) => {
      const formed = form(list);
      return [name, formed.sheet, read(listSheet(formed))];
    });
  });

  it('are never silently a plan, but for those that nothing tells from one', () => {
    const silent = found.filter(([, , { plan }]) => plan !== null);
    expect(silent.map(([name]) => name).sort()).toEqual([...known].sort());
  });

  it('are asked for by their names where they may be one', () => {
    for (const [, sheet, { plan, questions }] of found) {
      for (const question of plan === null ? questions.filter(isQuestionOfPlan) : [])
        expect(questionText(question)).toBe(
          `¿Es «${sheet}» el plan de actividades? Puede ser otra lista; mientras tanto no se lee.`,
        );
    }
  });
});

/** Things under the title of a plan: little but the title tells that they are activities. */
const THIN = 'a plan by its title and one day';

it('a plan of things with one day is asked for', () => {
  const { plan, questions } = read(listSheet(PLANS[THIN] ?? { sheet: '', rows: '' }));
  expect(plan).toBeNull();
  expect(questions.filter(isQuestionOfPlan)).toHaveLength(1);
});

it.each(Object.entries(PLANS).filter(([name]) => name !== THIN))(
  'a plan is read without asking whether it is one: %s',
  (_, list) => {
    const { plan, questions } = read(listSheet(list));
    expect(plan?.rows.length).toBeGreaterThan(0);
    expect(questions.filter(({ kind }) => kind === 'sheet')).toEqual([]);
  },
);

const isAskedFor = (questions: readonly Question[]): boolean =>
  questions.some(({ kind, register }) => kind === 'sheet' && register === 'plan');

describe('small plans', () => {
  const found = Object.entries(SMALL_PLANS).map(([name, list]) => [name, read(listSheet(list))] as const);

  it.each(found)('%s is read whole or asked for', (name, { plan, questions }) => {
    const records = (SMALL_PLANS[name]?.rows.split('\n').length ?? 0) - 1;
    if (plan === null) expect(isAskedFor(questions)).toBe(true);
    else expect(plan.rows).toHaveLength(records);
  });

  it('are asked for where little tells them from another list', () => {
    expect(found.filter(([, { plan }]) => plan === null).map(([name]) => name)).toEqual([
      'Hoja1',
      'Simulacros',
      'Semana de la jornada',
      'Pendientes',
      'Cursos',
      'Convenio con el INE',
      'Acciones',
      'Compromisos',
    ]);
  });
});

it('a plan is read beside lists, and none of them is asked for or part of it', () => {
  const { plan, questions } = read(
    ...[...Object.values(OTHER_LISTS).slice(0, 12), ...Object.values(PLANS).slice(0, 1)].map(listSheet),
  );
  expect(plan?.parts.map(({ sheet }) => sheet)).toEqual([Object.values(PLANS)[0]?.sheet]);
  expect(questions.filter(({ kind, register }) => kind === 'sheet' && register === 'plan')).toEqual([]);
});

it('a list below the plan on its sheet is no part of it', () => {
  const rows = (list: List | undefined): string => list?.rows ?? '';
  const { 'planned and real': plan } = PLANS;
  const { 'contracts with verbs': list } = OTHER_LISTS;
  const { plan: found } = read(listSheet({ sheet: 'Hoja1', rows: `${rows(plan)}\n|\n|\n${rows(list)}` }));
  expect(found?.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
});

it('a list of hours is asked for before it is the plan', () => {
  const rows = [
    ['No.', 'Acción', 'Inicia', 'Termina', 'Responsable'],
    ...['Acceso del personal', 'Encendido de equipos', 'Puesta en ceros'].map((text, index) => [
      index + 1,
      text,
      `0${7 + index}:00`,
      `0${7 + index}:30`,
      'Sistemas',
    ]),
  ];
  expect(read(sheetOf('Guion', rows)).plan).toBeNull();
});

describe('the calendar of another office', () => {
  const ROWS = `Actividad | Inicio | Término
Aprobación de diseños | 11/01/2027 | 12/02/2027
Licitación de boletas | 15/02/2027 | 19/03/2027
Impresión | 12/04/2027 | 14/05/2027
Entrega a consejos municipales | 17/05/2027 | 21/05/2027
Conteo, sellado y agrupamiento | 22/05/2027 | 25/05/2027
Entrega de paquetes a presidencias | 31/05/2027 | 04/06/2027
Jornada electoral | 06/06/2027 | 06/06/2027`;

  it.each([
    { sheet: 'Boletas', isAsked: true },
    { sheet: 'Boletas y PREP', isAsked: false },
    // A prototype of ballot boxes is no prototype of a PREP.
    { sheet: 'Calendario', more: 'Prototipos de bodegas y boletas | 11/01/2027 | 12/02/2027', isAsked: true },
    { sheet: 'Calendario', more: 'Simulacros del PREP | 16/05/2027 | 30/05/2027', others: 2, isAsked: false },
  ])('is asked for where less in it is of a PREP than of others: «$sheet», $more', (row) => {
    const { sheet, more, others, isAsked } = row;
    const rows = [...ROWS.split('\n').slice(0, others), ...(more === undefined ? [] : [more])].join('\n');
    const { plan, questions } = read(listSheet({ sheet, rows }));
    expect(plan === null).toBe(isAsked);
    expect(questions.some(({ kind, register }) => kind === 'sheet' && register === 'plan')).toBe(isAsked);
  });
});

it.each([
  ['Taller de paridad en candidaturas', true],
  ['Taller de actas', false],
])('five activities of which one says «%s» and none is of a PREP', (name, isAsked) => {
  const rows = `Actividad | Inicia | Termina | Responsable
Curso a consejos | 18/01/2027 | 29/01/2027 | Capacitación
${name} | 08/02/2027 | 12/02/2027 | Género
Registro de aspirantes | 08/03/2027 | 22/03/2027 | Organización
Curso de verano | 03/05/2027 | 14/05/2027 | Capacitación
Entrega de material | 31/05/2027 | 04/06/2027 | Organización`;
  const { plan, questions } = read(listSheet({ sheet: 'calendario', rows }));
  expect(plan === null).toBe(isAsked);
  expect(isAskedFor(questions)).toBe(isAsked);
});

it('files of what a PREP goes through are no plan on a sheet that is called an inventory', () => {
  const rows = `Núm. | Clave de expediente | Descripción del expediente | Unidad productora | Fecha inicial | Fecha final | Fojas
1 | 6C.4/001/2023 | Designación de la instancia interna del PREP | Secretaría | 21/08/2023 | 08/09/2023 | 46
2 | 6C.4/002/2023 | Integración del comité técnico asesor | Secretaría | 25/09/2023 | 10/11/2023 | 212
3 | 6C.4/004/2023 | Proceso técnico operativo | Sistemas | 06/11/2023 | 05/01/2024 | 134
4 | 6C.4/002/2024 | Convenio con ente auditor | Jurídico | 15/01/2024 | 01/03/2024 | 77
5 | 6C.4/005/2024 | Simulacros | Sistemas | 06/05/2024 | 28/05/2024 | 143`;
  const title = 'Inventario de transferencia primaria, serie 6C.4 PREP 2023-2024';
  expect(read(listSheet({ sheet: 'Inventario de transferencia', title, rows })).plan).toBeNull();
});

it('the name of the PREP above a list of files is no title of a plan', () => {
  const rows = `No. | Serie | Expediente | Descripción del asunto | Apertura | Cierre | Fojas | Valor
1 | 8S.1 | 8S.1/001/2026 | Integración del COTAPREP | 14/09/2026 | 06/11/2026 | 212 | Legal
2 | 8S.2 | 8S.2/001/2026 | Plan de trabajo para la implementación | 10/09/2026 | | 64 | Legal
3 | 8S.2 | 8S.2/002/2026 | Informes mensuales al INE | 01/10/2026 | | 41 | Legal
4 | 8S.3 | 8S.3/001/2026 | Proceso técnico operativo | 19/10/2026 | | 57 | Legal`;
  const title = 'Sección: 8S Programa de Resultados Electorales Preliminares';
  expect(read(listSheet({ sheet: 'Inventario', title, rows })).plan).toBeNull();
});

it.each([
  { sheet: 'Vencimientos', isAsked: true },
  { sheet: 'Calendario de vencimientos', isAsked: true },
  { sheet: 'Vencimientos PREP', isAsked: false },
])(
  'duties that nothing calls activities or a plan of a PREP are asked for: «$sheet»',
  ({ sheet, isAsked }) => {
    const rows = `Obligación | Encargado | Fecha de vencimiento | Presentada
Declaración de retenciones de diciembre | Contabilidad | 18/01/2027 | Sí
Pago de cuotas de seguridad social | Nóminas | 18/01/2027 | Sí
Cuenta pública anual | Contabilidad | 31/03/2027 |
Informe financiero trimestral | Contabilidad | 30/06/2027 |`;
    const { plan, questions } = read(listSheet({ sheet, rows }));
    expect(plan === null).toBe(isAsked);
    expect(isAskedFor(questions)).toBe(isAsked);
  },
);

it('five of them are asked for although their sheet is called a calendar', () => {
  const rows = `Obligación | Vence | Responsable | Presentada
Declaración de retenciones de enero | 17/02/2027 | Contabilidad | 15/02/2027
Declaración de retenciones de febrero | 17/03/2027 | Contabilidad | 16/03/2027
Informe financiero del primer trimestre | 30/04/2027 | Administración |
Conciliación bancaria de abril | 14/05/2027 | Contabilidad |
Inventario físico semestral | 30/06/2027 | Materiales |`;
  const { plan, questions } = read(listSheet({ sheet: 'Calendario contable', rows }));
  expect(plan).toBeNull();
  expect(isAskedFor(questions)).toBe(true);
});

describe('a checklist with headings that plans seldom have', () => {
  const listOf = (names: readonly string[]): List => ({
    sheet: 'Checklist',
    title: 'Checklist PREP · elección 06/06/2027',
    rows: [
      'Hecho | Punto | Para cuándo | Lo ve | Prueba (oficio o liga)',
      ...names.map((name, at) => `✓ | ${name} | 1${at + 1}/0${at + 1}/2027 | Yo | Of. SE/31${at}/2026`),
    ].join('\n'),
  });

  it.each([
    [
      'the stages of a PREP',
      'Instancia interna nombrada, Comité instalado, Proceso técnico operativo aprobado, Local de cada CATD confirmado, Auditor contratado, Simulacro 1, Simulacro 2',
      false,
    ],
    [
      'one thing',
      'Escáneres recibidos, Licencias pagadas, Equipo comprado, Local de cada CATD confirmado, Plantas de luz, Mesas, Sillas',
      true,
    ],
  ])('is the plan where it goes through %s', (_, names, isAsked) => {
    const { plan } = read(listSheet(listOf(names.split(', '))));
    expect(plan === null).toBe(isAsked);
  });
});
