/** How a workbook was read, as the card shows it: samples of records alone, what the titles above their rows give, and what else is read. */
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { registerLayouts } from '../../../src/workbook/recognition/registerLayout';
import { day } from '../../support/registers';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADINGS = ['Núm.', 'Tipo de sesión', 'Fecha de la sesión', 'Orden del día'];
const held = (number: number, day: string) => [
  number,
  'Ordinaria',
  day,
  '1. Lista de asistencia. 2. Informe',
];
const IN_BANDS: Rows = [
  HEADINGS,
  ['COMISIÓN'],
  held(1, '05/10/2023'),
  held(2, '06/11/2023'),
  ['COTAPREP'],
  held(3, '13/11/2023'),
  held(4, '20/11/2023'),
];
const IN_A_COLUMN: Rows = [
  ['Órgano', ...HEADINGS],
  ['COTAPREP', ...held(1, '05/10/2023')],
  ['COTAPREP', ...held(2, '06/11/2023')],
  ['COTAPREP', ...held(3, '13/11/2023')],
];

it.each<[string, Rows, readonly string[]]>([
  ['in titles above the rows', IN_BANDS, ['body']],
  ['in a column', IN_A_COLUMN, []],
])('a body %s', (_, rows, fromTitles) => {
  const snapshot = workbookOf(sheetOf('Sesiones', rows));
  const read = readRegisters(snapshot);
  if (!read.ok) throw new Error(read.problem.code);
  const [part] =
    registerLayouts(snapshot, read.value, []).find(({ kind }) => kind === 'sessions')?.parts ?? [];
  expect(part?.fromTitles).toEqual(fromTitles);
  expect(part?.columns.find(({ field }) => field === 'number')?.samples).toEqual(['1', '2', '3']);
});

it('shows dates as Excel in Spanish does, not as the computer that read them', () => {
  const long = {
    value: 46266,
    text: 'Tuesday, September 01, 2026',
    numberFormat: '[$-F800]dddd, mmmm dd, yyyy',
  };
  const month = { value: 46266, text: 'Sep-26', numberFormat: 'mmm-yy' };
  const time = { value: 46266.5, text: '9/1/26 12:00', numberFormat: 'm/d/yy h:mm' };
  const rows = [1, 2, 3].map((at) => [at, 'Integrar el comité técnico', long, month, time, 46266]);
  const snapshot = workbookOf(
    sheetOf('Plan', [['Núm.', 'Actividad', 'Fecha de término', 'Mes', 'Captura', 'Folio'], ...rows]),
  );
  const read = readRegisters(snapshot);
  if (!read.ok) throw new Error(read.problem.code);
  const [part] = registerLayouts(snapshot, read.value, []).find(({ kind }) => kind === 'plan')?.parts ?? [];
  expect(part?.columns.map(({ samples }) => samples[0]).slice(2)).toEqual([
    'martes, 1 de septiembre de 2026',
    'sep-26',
    '9/1/26 12:00',
    '46266',
  ]);
});

const PLAN = ['Núm.', 'Actividad', 'Fecha de inicio', 'Fecha de término', 'Área responsable'];
const activity = (number: number, ...rest: Rows[number]) => [
  number,
  ['Integrar el COTAPREP', 'Designar al ente auditor', 'Aprobar el plan de trabajo', 'Hacer un simulacro'][
    number % 4
  ] ?? '',
  ...rest,
];

it.each<[string, Rows, Readonly<Record<string, string>>]>([
  [
    'further levels of a name',
    [
      ['EDT', 'Concepto', 'Concepto 2', 'Concepto 3', 'Responsable', 'Inicio', 'Término', 'Avance'],
      ['1', 'Preparación del programa', '', '', 'Secretaría Ejecutiva', '01/09/2026', '30/10/2026', '50 %'],
      ['1.1', '', 'Integrar el comité técnico', '', 'Informática', '01/09/2026', '12/10/2026', '80 %'],
      ['1.1.1', '', '', 'Redactar la propuesta', 'Informática', '01/09/2026', '18/09/2026', '100 %'],
      ['1.1.2', '', '', 'Aprobar el acuerdo', 'Consejo General', '21/09/2026', '09/10/2026', '60 %'],
      ['1.2', '', 'Designar al ente auditor', '', 'Informática', '12/10/2026', '30/10/2026', '0 %'],
      ['1.2.1', '', '', 'Invitar a universidades', 'Informática', '12/10/2026', '23/10/2026', '0 %'],
      ['1.2.2', '', '', 'Firmar el convenio', 'Presidencia', '26/10/2026', '30/10/2026', '0 %'],
    ],
    { Concepto: 'name', 'Concepto 2': 'name' },
  ],
  [
    'the papers of a sending',
    [
      [...PLAN, 'Evidencia', 'Fecha de envío al INE', 'Oficio de remisión al INE'],
      activity(1, '01/10/2026', '05/10/2026', 'Secretaría', 'Acta', '06/10/2026', 'OPL/SE/12/2026'),
      activity(2, '06/10/2026', '12/10/2026', 'Informática', 'Minuta', '13/10/2026', 'OPL/SE/19/2026'),
      activity(3, '13/10/2026', '20/10/2026', 'Secretaría', '', '', ''),
    ],
    { 'Oficio de remisión al INE': 'sendingPapers' },
  ],
  [
    'the months of days that are written without',
    [
      ['Mes', 'Núm.', 'Actividad', 'Día de inicio', 'Día de término', 'Área responsable'],
      ['Octubre', ...activity(1, 'día 1', 'día 5', 'Secretaría')],
      ['', ...activity(2, 'día 6', 'día 12', 'Informática')],
      ['Noviembre', ...activity(3, 'día 3', 'día 20', 'Secretaría')],
      ['', ...activity(4, 'día 9', 'día 27', 'Secretaría')],
    ],
    { Mes: 'end' },
  ],
  [
    'nothing else where its dates are whole',
    [
      ['Mes', ...PLAN],
      ['Octubre', ...activity(1, '01/10/2026', '05/10/2026', 'Secretaría')],
      ['Octubre', ...activity(2, '06/10/2026', '12/10/2026', 'Informática')],
      ['Noviembre', ...activity(3, '03/11/2026', '20/11/2026', 'Secretaría')],
    ],
    {},
  ],
  [
    'a duration where there is no end',
    [
      ['Núm.', 'Actividad', 'Fecha de inicio', 'Duración (días)', 'Área responsable'],
      activity(1, '01/10/2026', '5 días', 'Secretaría'),
      activity(2, '06/10/2026', '7 días', 'Informática'),
      activity(3, '13/10/2026', '9 días', 'Secretaría'),
    ],
    { 'Duración (días)': 'end' },
  ],
])('reads a plan beside the columns of its fields from %s', (_, rows, expected) => {
  const snapshot = workbookOf(sheetOf('Plan PREP', rows));
  const read = readRegisters(snapshot, { electionDay: day('2027-06-06') });
  if (!read.ok) throw new Error(read.problem.code);
  const [part] = registerLayouts(snapshot, read.value, []).find(({ kind }) => kind === 'plan')?.parts ?? [];
  const found = (part?.columns ?? []).flatMap(({ heading, partOf }) =>
    partOf === null ? [] : [[heading, partOf]],
  );
  expect(Object.fromEntries(found)).toEqual(expected);
});
