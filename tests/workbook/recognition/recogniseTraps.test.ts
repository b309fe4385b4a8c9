/** Layouts in which a column could be taken for another one: each is read right or asked, never guessed. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../support/registers';
import type { Cell } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const ROWS = 8;

const cycle =
  (...values: readonly string[]) =>
  (index: number): Cell =>
    values[index % values.length] ?? '';

const dayAfter =
  (days: number, rows = ROWS) =>
  (index: number): Cell =>
    index < rows ? { value: 46_000 + days + index * 12, numberFormat: 'dd/mm/yyyy' } : null;

/** What stands below a heading, by the word after its colon. */
const BELOW: Readonly<Record<string, (index: number) => Cell>> = {
  number: (index) => `${index + 1}.`,
  name: cycle(
    'Integrar el comité técnico asesor',
    'Aprobar el proceso técnico operativo',
    'Realizar un simulacro',
  ),
  start: dayAfter(0),
  end: dayAfter(10),
  other: dayAfter(5),
  some: dayAfter(9, 3),
  area: cycle('Consejo', 'UTSI', 'Secretaría Ejecutiva'),
  status: cycle('Concluida', 'En proceso', 'Pendiente'),
  yes: cycle('Sí', 'No'),
  percent: (index) => ({ value: (index % 5) / 4, numberFormat: '0%' }),
  figure: (index) => index * 3 + 1,
  letter: (index) => `SE/${index + 20}/2026`,
  key: (index) => `OPL/CG/0${index + 10}/2026`,
  short: cycle('Acuerdo', 'Informe', 'Oficio'),
  body: cycle('COTAPREP'),
  type: cycle('Ordinaria', 'Extraordinaria'),
  range: cycle('del 3 al 15 de octubre de 2026'),
  mark: cycle('X', ''),
  code: (index) => `${index < 4 ? 'A' : 'B'}${(index % 4) + 1}`,
};

/** `Núm.:number | Actividad:name`: a sheet with those headings and cells below them. */
function read(columns: string): Registers {
  const parts = columns.split('|').map((column) => column.split(':').map((text) => text.trim()));
  const rows = Array.from({ length: ROWS }, (_, index) =>
    parts.map(([, below = '']) => BELOW[below]?.(index) ?? null),
  );
  const result = readRegisters(
    workbookOf(sheetOf('Hoja1', [parts.map(([heading = '']) => heading), ...rows])),
  );
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** The fields by column, and those that are asked. */
function columnsOf(kind: 'plan' | 'sessions' | 'members' | 'agreements', columns: string): string {
  const registers = read(columns);
  const found = Object.entries(registers[kind]?.parts[0].columns ?? {}).map(
    ([field, column]) => `${column} ${field}`,
  );
  const asked = registers.questions.flatMap((question) =>
    question.kind === 'column' ? [`¿${question.field}?`] : [],
  );
  return [...found, ...asked].join(', ');
}

const PLAN = 'Núm.:number | Actividad:name | Inicio:start | Término:end';
const READ = 'A number, B name, C start, D end';

describe('columns beside those of the plan', () => {
  it.each([
    [
      'programmed, moved and real days',
      `Núm.:number | Actividad:name | Inicio programado:start | Término programado:end | Inicio reprogramado:other | Término reprogramado:other | Inicio real:some | Término real:some`,
      `${READ}, H completed`,
    ],
    [
      'a delivery that may be planned or real',
      `${PLAN} | Fecha de entrega:other | Estado:status`,
      `${READ}, F status, ¿completed?`,
    ],
    [
      'a delivery where there is no end',
      'Núm.:number | Actividad:name | Inicio:start | Fecha de entrega:end',
      READ,
    ],
    ['two columns called Responsable', `${PLAN} | Responsable:area | Responsable:short`, `${READ}, ¿area?`],
    ['an area and a person', `${PLAN} | Área:area | Responsable:short`, `${READ}, E area`],
    ['to whom it was delivered', `${PLAN} | Entregado a:area`, READ],
    [
      'whether it was delivered to the INE, and not when',
      `${PLAN} | Entregado al INE:yes`,
      `${READ}, ¿sentToIne?`,
    ],
    ['whether it was done', `${PLAN} | ¿Se cumplió?:yes`, `${READ}, E status`],
    ['progress and Estado', `${PLAN} | Avance %:percent | Estado:status`, `${READ}, F status`],
    ['planned and real progress', `${PLAN} | Avance programado:percent | Avance real:percent`, READ],
    [
      'numbers of letters and agreements',
      `Núm. de oficio:letter | Núm.:number | Actividad:name | Término:end | Núm. de acuerdo:key`,
      'B number, C name, D end',
    ],
    [
      'a folio that counts nothing',
      'Folio:letter | Actividad:name | Inicio:start | Término:end',
      'B name, C start, D end, ¿number?',
    ],
    [
      'the days of a contract',
      `${PLAN} | Fecha de inicio del contrato:other | Fecha de término del contrato:other`,
      READ,
    ],
    [
      'only the days of a contract',
      'Núm.:number | Actividad:name | Término:end | Inicio de vigencia:other | Fin de vigencia:other',
      'A number, B name, C end',
    ],
    [
      'days that are left',
      'Núm.:number | Actividad:name | Fecha límite:end | Días restantes:figure',
      'A number, B name, C end',
    ],
    [
      'an end in days',
      'Núm.:number | Actividad:name | Término (días):figure | Inicio:start',
      'A number, B name, D start',
    ],
    [
      'ends that are no dates',
      'Núm.:number | Actividad:name | Inicio:start | Término:percent',
      'A number, B name, C start, ¿end?',
    ],
    [
      'two limits',
      'Núm.:number | Actividad:name | Fecha límite interna:other | Fecha límite INE:end',
      'A number, B name, ¿end?',
    ],
    [
      'another area',
      'Núm.:number | Actividad:name | Área solicitante:area | Término:end',
      'A number, B name, D end',
    ],
    [
      'a person to reach and an address',
      `${PLAN} | Enlace responsable:short | Correo del enlace:letter`,
      `${READ}, E area`,
    ],
    ['weeks as headings', `${PLAN} | S1:mark | S2:mark | S3:mark`, READ],
    ['months as headings', `${PLAN} | Oct:mark | Nov:mark | Dic:mark`, READ],
    [
      'English',
      '#:number | Task:name | Owner:area | Start:start | End:end | Status:status | Done on:some',
      'A number, B name, C area, D start, E end, F status, G completed',
    ],
    ['numbers with no heading', ':number | Actividad:name | Inicio:start | Término:end', READ],
    [
      'a period in Término',
      'Núm.:number | Actividad:name | Término:range',
      'A number, B name, C end, C start',
    ],
    [
      'one date that is the end',
      'Núm.:number | Actividad:name | Área:area | Estado:status | Fecha:end',
      'A number, B name, C area, D status, E end',
    ],
    [
      'the words of a court',
      'No.:number | Acto o diligencia:name | Fecha de inicio:start | Fecha de vencimiento:end | Área que lo desahoga:area | Estado procesal:status',
      'A number, B name, C start, D end, E area, F status',
    ],
    [
      'the words of one who asks',
      'num:number | que hay que hacer:short | a quien le toca:area | fecha limite:end',
      'A number, B name, C area, D end',
    ],
    [
      'a name of which one word is known, and a code',
      'Cód.:code | Asunto o tarea:short | Área:area | Fecha compromiso:end',
      'A number, B name, C area, D end',
    ],
    [
      'an explanation in brackets',
      'No.:number | Actividad (describir brevemente qué se hará y con quién):name | Fecha:end | Área que la realiza:area',
      'A number, B name, C end, D area',
    ],
    [
      'hours beside the days',
      'Núm.:number | Actividad:name | Fecha y hora de inicio:start | Fecha y hora límite:end',
      READ,
    ],
    ['an hour of its own', `${PLAN} | Hora de inicio:figure`, READ],
    [
      'a number called programme',
      'Prog.:number | Actividades calendarizadas:name | F. de inicio:start | F. de fin:end',
      READ,
    ],
    [
      'work packages and resources',
      'WBS:number | Work package:name | Start:start | Finish:end | Resource names:area',
      `${READ}, E area`,
    ],
    ['a day of either of two sorts', `${PLAN} | Fecha límite o fecha real:other`, `${READ}, ¿completed?`],
    [
      'activities under a heading that nobody knows',
      'No.:number | Hitos y encargos:name | Inicio:start | Término:end | Área:area',
      'A number, B name, C start, D end, E area',
    ],
    [
      'two columns of sentences of which neither is known',
      'No.:number | Encargo:name | Alcance:name | Inicio:start | Término:end | Área:area',
      'A number, D start, E end, F area, ¿name?',
    ],
    ['a key activity', 'Núm.:number | Actividad clave:name | Término:end', 'A number, B name, C end'],
  ])('%s', (_, columns, fields) => {
    expect(columnsOf('plan', columns)).toBe(fields);
  });
});

describe('lists that are no plan', () => {
  it.each([
    [
      'risks',
      'No.:number | Riesgo:name | Acción:name | Responsable:area | Fecha límite:end | Estatus:status',
    ],
    ['payments', 'No.:number | Concepto:name | Monto:figure | Fecha de pago:end | Proveedor:area'],
    [
      'contracts',
      'No.:number | Concepto:name | Inicio del contrato:start | Fin del contrato:end | Proveedor:area',
    ],
    ['events', 'No.:number | Actividad:name | Lugar:area | Fecha:end | Hora:short | Responsable:area'],
    ['requests', 'No.:number | Actividad:name | Fecha de solicitud:start | Fecha de respuesta:end'],
    [
      'goods that are bought',
      'No.:number | Bien o servicio:name | Inicio:start | Término:end | Área requirente:area | Estatus:status',
    ],
    ['attendance', 'No.:number | Nombre:short | Cargo:short | 1.ª sesión:mark | 2.ª sesión:mark'],
  ])('%s', (_, columns) => {
    expect(read(columns)).toMatchObject({ plan: null, questions: [] });
  });
});

describe('columns beside those of the other registers', () => {
  it.each([
    [
      'sessions',
      'the day of the call',
      'Órgano:body | Tipo de sesión:type | No.:figure | Fecha de convocatoria:start | Fecha:end',
      'A body, B type, C number, D convocation, E date',
    ],
    [
      'sessions',
      'a row number and the session’s',
      'No.:figure | Órgano:body | Tipo de sesión:type | Núm. de sesión:figure | Fecha:end',
      'B body, C type, D number, E date',
    ],
    [
      'sessions',
      'the day planned and the day held',
      'Órgano:body | Tipo de sesión:type | Fecha programada:start | Fecha de celebración:end | Acta:yes',
      'A body, B type, E minutes, ¿date?',
    ],
    [
      'members',
      'several days',
      'Nombre:short | Cargo:short | Órgano:body | Fecha de nacimiento:other | Fecha de designación:start | Fecha de baja:some',
      'A name, B position, C body, E appointed, F departed',
    ],
    [
      'agreements',
      'days of notice and of publication',
      'Clave:key | Asunto:name | Fecha de notificación:other | Fecha de publicación:other | Fecha de aprobación:start',
      'A key, B subject, E date',
    ],
    [
      'agreements',
      'only the day of publication',
      'Núm. de acuerdo:key | Asunto:name | Órgano:body | Fecha de publicación:other',
      '',
    ],
    [
      'sessions',
      'what counts the rows',
      'Cons.:figure | Órgano:body | Tipo de sesión:type | Fecha de celebración:end',
      'B body, C type, D date',
    ],
    [
      'agreements',
      'a key by its cells',
      'Identificador:key | Fecha de sesión en que se aprobó:end | Título:name | Aprobado por:body',
      'A key, B date, C subject, D body',
    ],
    [
      'agreements',
      'a subject of the agreement',
      'Clave del acuerdo:key | Rubro del acuerdo:name | Fecha de aprobación:end | Órgano que lo emite:body',
      'A key, B subject, C date, D body',
    ],
  ] as const)('%s: %s', (kind, _, columns, fields) => {
    expect(columnsOf(kind, columns)).toBe(fields);
  });
});

describe('what titles say of the process', () => {
  it.each([
    ['Jornada Electoral: domingo 6 de junio de 2027', '2027-06-06'],
    ['La Jornada Electoral se celebrará el domingo 6 de junio de 2027.', '2027-06-06'],
    ['PEL 2026-2027. Jornada electoral 06/06/2027', '2027-06-06'],
    ['Entrega 60 días antes de la jornada electoral, 4 de abril de 2027', undefined],
    ['La jornada electoral, prevista para el sábado 5 de junio de 2027', undefined],
  ])('%s', (title, day) => {
    const rows = [[title], [], ['Núm.', 'Actividad', 'Término'], ['1.', 'Integrar', '21/11/2026']];
    const result = readRegisters(workbookOf(sheetOf('Plan', rows)));
    const reading = result.ok ? result.value.process?.data.electionDay?.value : null;
    expect(reading?.kind === 'date' ? reading.date.toString() : undefined).toBe(day);
  });
});

const HEADING = ['Núm.', 'Actividad', 'Inicio', 'Término', 'Área'];
const activity = (number: number, start = '03/10/2026', end = '21/10/2026'): readonly string[] => [
  `${number}.`,
  `Actividad número ${number} del programa`,
  start,
  end,
  'Consejo',
];

/** The findings of one rule about a workbook of those sheets, by cell. */
function findingsOf(rule: string, ...sheets: readonly SheetSnapshot[]): readonly string[] {
  const result = readRegisters(workbookOf(...sheets), { electionDay: day('2027-06-06') });
  if (!result.ok) throw new Error(result.problem.code);
  const options = { cutoff: day('2026-11-30'), electionDay: day('2027-06-06'), ruleSet: ruleSet2026 };
  return assess(result.value, options)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ cell }) => `${cell?.sheet ?? ''}!${cell?.row ?? ''}`);
}

describe('a plan in several parts', () => {
  const month = (name: string, numbers: readonly number[]): SheetSnapshot =>
    sheetOf(name, [
      HEADING,
      ...numbers.map((number) =>
        activity(number).map((text, column) => (column === 1 ? `${text}, ${name}` : text)),
      ),
    ]);

  it('has a number once a month where every month counts from the start', () => {
    expect(findingsOf('PLAN-NUM-02', month('Octubre', [1, 2, 3]), month('Noviembre', [1, 2]))).toEqual([]);
    expect(findingsOf('PLAN-NUM-02', month('Octubre', [1, 2]), month('Noviembre', [1, 2, 2]))).toEqual([
      'Noviembre!4',
    ]);
  });

  it('has a number once where the months go on counting', () => {
    expect(findingsOf('PLAN-NUM-02', month('Octubre', [1, 2, 3]), month('Noviembre', [3, 4]))).toEqual([
      'Noviembre!2',
    ]);
  });

  it('is read on where its columns were moved below row 40', () => {
    const rows = [
      HEADING,
      ...Array.from({ length: 45 }, (_, index) => activity(index + 1)),
      [],
      ['Núm.', 'Actividad', 'Área', 'Inicio', 'Término'],
      ['46.', 'Otra actividad', 'Consejo', '03/11/2026', '21/11/2026'],
    ];
    const result = readRegisters(workbookOf(sheetOf('Plan', rows)));
    const plan = result.ok ? result.value.plan : null;
    expect(plan?.rows).toHaveLength(46);
    expect(plan?.parts.map(({ columns }) => [columns.area, columns.end])).toEqual([
      ['E', 'D'],
      ['C', 'E'],
    ]);
  });
});

it('reports a date merged over several activities once', () => {
  const rows = [
    HEADING,
    activity(1, '03/10/2026', '31 de noviembre'),
    activity(2, '03/10/2026', ''),
    activity(3),
  ];
  const merged = { merges: [{ row: 2, column: 4, rows: 2, columns: 1 }] };
  expect(findingsOf('DATE-04', sheetOf('Plan', rows, merged))).toEqual(['Plan!2']);
  expect(findingsOf('DATE-04', sheetOf('Plan', rows))).toEqual(['Plan!2']);
});
