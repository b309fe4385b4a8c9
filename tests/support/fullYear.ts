/**
 * A whole process, September 2023 to June 2024, as an institution's registers would stand on any day of it: the 54
 * deliveries as activities with their steps (300 rows), 40 sessions, two changes of members, agreements, and a note for
 * every section of every month. Texts have the lengths that people write and, here and there, those that nobody
 * should: from 1 to 8,000 characters, and words of 200 letters. The same day gives the same registers.
 */
import { plannedDay, processCalendar } from '../../src/domain/anexo13/calendar';
import type { Delivery } from '../../src/domain/anexo13/calendar';
import { deliverableName } from '../../src/domain/coverage/deliverableNames';
import { formatDeliveryLink } from '../../src/domain/coverage/formatDeliveryLink';
import { ruleSet2026 } from '../../src/domain/anexo13/ruleSet2026';
import type { CalendarDate, MonthKey } from '../../src/domain/dates/calendarDate';
import { addDays, firstDay, isAfter, lastDay, parseMonth } from '../../src/domain/dates/calendarDate';
import { formatLongDate, formatMonth } from '../../src/domain/dates/spanishFormat';
import { SECTION_NAMES } from '../../src/domain/registers/noteSection';
import { SECTIONS } from '../../src/domain/report/texts/sections';
import type { AgreementRow, MemberRow, NoteRow, PlanRow, RegisterRows, SessionRow } from './registers';
import { day } from './registers';

function monthOf(text: string): MonthKey {
  const month = parseMonth(text);
  if (month === null) throw new Error(`${text} is not a month`);
  return month;
}

/** The months that are reported, first to last. */
export const FULL_YEAR_MONTHS: readonly MonthKey[] = [
  '2023-09',
  '2023-10',
  '2023-11',
  '2023-12',
  '2024-01',
  '2024-02',
  '2024-03',
  '2024-04',
  '2024-05',
  '2024-06',
].map(monthOf);

const ELECTION_DAY = '2024-06-02';
const TEST_DATE = '2024-04-25';
const SIMULACROS = ['2024-05-12', '2024-05-19', '2024-05-26'];
const CLOSING = '2024-06-03';

const COUNCIL = 'Consejo General';
const COMMISSION = 'Comisión Temporal de Seguimiento al PREP';
const COTAPREP = 'COTAPREP';
/** Rows of the plan: 54 activities and the rest of their steps. */
const ROWS = 300;
/** The longest text that the report is proved with. */
const LONGEST = 8_000;

const SENTENCES = [
  'La instancia interna remitió a la Unidad Técnica de Servicios de Informática del INE la documentación que acredita el avance.',
  'Se atendieron las observaciones recibidas mediante el oficio INE/UTSI/3057/2023, sin que quede alguna pendiente de respuesta.',
  '“El sistema informático —incluidos sus módulos de digitalización, captura y verificación— opera conforme al proceso técnico operativo”, concluye el dictamen.',
  'El equipo de trabajo celebró tres reuniones con el área de adquisiciones a fin de precisar cantidades, plazos y garantías.',
  'Quedó en curso la contratación del enlace dedicado de 200 Mbps y de su respaldo, con un costo estimado de $1,250,000.00 (IVA incluido).',
  '¿Qué falta? El aterrizaje físico del SITE, la actualización del ancho de banda y el mantenimiento de los equipos de respaldo.',
  'Las representaciones de los partidos políticos recibieron la convocatoria con 48 horas de anticipación, como ordena el reglamento.',
  'Los CATD y, en su caso, los CCV cuentan con dictamen de viabilidad; se anexan planos, fotografías y la relación de necesidades.',
  'La capacitación alcanzó a 312 de 340 personas (91.8 %); las restantes se incorporarán en la segunda etapa.',
  'No se registraron incidencias que pongan en riesgo la operación del programa.',
] as const;

/** Real prose of an exact length; which sentences come first depends on the place. */
function prose(length: number, place: number): string {
  let text = '';
  for (let next = place; text.length < length; next++) {
    text += `${text === '' ? '' : ' '}${SENTENCES[next % SENTENCES.length] ?? ''}`;
  }
  return text.slice(0, length).replace(/\s$/, '.');
}

/** A word with no place to break it. */
const word = (letters: number): string => 'Electroencefalografistas'.repeat(letters).slice(0, letters);

/** The points of an order of the day, one a line, so that the whole has that length. */
function orderOfTheDay(length: number, place: number): string {
  const points = ['1. Lectura y, en su caso, aprobación del orden del día.'];
  for (let number = 2; points.join('\n').length < length - 200; number++) {
    points.push(`${number}. ${prose(60 + ((place * 37 + number * 53) % 240), place + number)}`);
  }
  points.push(`${points.length + 1}. Clausura de la sesión.`);
  return points.join('\n');
}

const AREAS = [
  'Secretaría Ejecutiva',
  'Unidad Técnica de Servicios de Informática',
  'Consejo General',
  'Dirección Ejecutiva de Administración y Financiamiento',
  'Instancia interna responsable de coordinar el PREP',
  'COTAPREP',
] as const;

/** How long before its legal date an activity starts, and how late it is done: mostly in time, some days late, never. */
const LEAD_DAYS = [30, 45, 20, 60] as const;
const LATENESS = [-2, 0, -5, 0, 3, -1, 0, 12, -8, 0] as const;
const NEVER_DONE: ReadonlySet<number> = new Set([9, 23, 38]);

const STEPS = [
  (name: string) => `Elaborar el documento «${name}»`,
  () => 'Someter el documento a la revisión de la comisión y del COTAPREP',
  () => 'En su caso, atender las observaciones realizadas por la UTSI del INE',
  () => 'Celebrar la sesión en la que se someta a consideración',
  () => 'Remitir al INE, dentro de los cinco días posteriores a su aprobación',
] as const;

/** What nobody should write and somebody will, by place in the plan. */
const ODD_ACTIVITIES: Readonly<Record<number, Partial<PlanRow>>> = {
  2: { notes: prose(LONGEST, 1) },
  5: { name: prose(LONGEST, 2) },
  7: { deliverable: word(200), area: word(200) },
  8: { name: word(200), notes: `${word(200)} ${word(150)}` },
  9: { notes: prose(LONGEST, 3) },
  11: { name: 'X', deliverable: prose(2_000, 4) },
  14: { area: prose(4_000, 5), name: '=SUMA(1,1)' },
  20: { deliverable: prose(LONGEST, 6), area: prose(6_500, 7), name: prose(3_000, 8) },
  23: { notes: '-1', area: '@Consejo' },
  30: { name: `${prose(500, 9)}\n\n${prose(1_500, 10)}\n${prose(1_000, 11)}` },
  38: { notes: prose(1_000, 12) },
  41: { name: `${word(200)} ${word(200)} ${word(200)}`, deliverable: '0' },
};
const ODD_STEPS: Readonly<Record<number, string>> = {
  3: prose(1_200, 13),
  40: word(200),
  77: prose(LONGEST, 14),
  120: '+',
  150: prose(5_000, 15),
  200: 'ñ '.repeat(400).trim(),
};

const calendar: readonly Delivery[] = processCalendar(ruleSet2026, {
  electionDay: day(ELECTION_DAY),
  tests: [day(TEST_DATE)],
  simulacros: SIMULACROS.map(day),
  closing: day(CLOSING),
  approvals: new Map([['5-final', day('2023-11-06')]]),
})
  .filter(
    (delivery) => plannedDay(delivery) !== null && (delivery.waitsFor === null || !delivery.conditional),
  )
  .slice()
  .sort((a, b) => a.chronologicalNumber - b.chronologicalNumber);

/** Blank until the day has come. */
const once = (date: CalendarDate, today: CalendarDate): string =>
  isAfter(date, today) ? '' : date.toString();

function planRows(today: CalendarDate): readonly PlanRow[] {
  const steps = ROWS - calendar.length;
  let step = 0;
  return calendar.flatMap((delivery, index): PlanRow[] => {
    const legal = plannedDay(delivery);
    if (legal === null) return [];
    const start = addDays(legal, -(LEAD_DAYS[index % LEAD_DAYS.length] ?? 0));
    const completed = addDays(legal, LATENESS[index % LATENESS.length] ?? 0);
    const done = !NEVER_DONE.has(index) && !isAfter(completed, today);
    const sent = addDays(completed, 3);
    const written = (date: CalendarDate): string =>
      index % 4 === 0 ? formatLongDate(date).replace(/ de \d{4}$/, '') : date.toString();
    const activity: PlanRow = {
      number: `${index + 1}.`,
      name: `Elaborar, aprobar y remitir: ${delivery.name}`,
      deliverable: deliverableName(delivery),
      start: written(start),
      end: written(legal),
      area: AREAS[index % AREAS.length] ?? '',
      status: done ? 'Concluida' : isAfter(start, today) ? 'Por iniciar' : 'En proceso',
      completed: done ? completed.toString() : '',
      evidence: done ? `Oficio SE/${100 + index}/2024` : '',
      anexo13: formatDeliveryLink(delivery),
      sentToIne: done ? once(sent, today) : '',
      notes: done ? '' : prose(40 + ((index * 67) % 400), index),
      ...ODD_ACTIVITIES[index],
    };
    const mine =
      Math.floor(((index + 1) * steps) / calendar.length) - Math.floor((index * steps) / calendar.length);
    const below = Array.from({ length: mine }, (_, place): PlanRow => {
      step++;
      const name = STEPS[place % STEPS.length]?.(delivery.name) ?? '';
      return { number: `${index + 1}.${place + 1}.`, name: ODD_STEPS[step] ?? name };
    });
    return [activity, ...below];
  });
}

type SessionPlan = readonly [body: string, type: string, dayOfMonth: number, attendants: number];

/** Sessions of a month: two of the commission always, two of the committee since it exists. */
const COMMISSION_SESSIONS: readonly SessionPlan[] = [
  [COMMISSION, 'Ordinaria', 4, 4],
  [COMMISSION, 'Extraordinaria', 19, 3],
];
const COTAPREP_SESSIONS: readonly SessionPlan[] = [
  [COTAPREP, 'Ordinaria', 14, 5],
  [COTAPREP, 'Reunión de trabajo con partidos', 14, 4],
];
/** The others: the committee's first session and three that were called in haste. */
const OTHER_SESSIONS: Readonly<Record<string, readonly SessionPlan[]>> = {
  '2023-11': [[COTAPREP, 'Instalación', 6, 5]],
  '2024-02': [[COTAPREP, 'Extraordinaria', 22, 4]],
  '2024-04': [[COTAPREP, 'Extraordinaria', 26, 5]],
  '2024-05': [[COTAPREP, 'Extraordinaria', 27, 5]],
};
const FIRST_COTAPREP_MONTH = '2023-11';
const ORDINALS = [
  'Primera',
  'Segunda',
  'Tercera',
  'Cuarta',
  'Quinta',
  'Sexta',
  'Séptima',
  'Octava',
  'Novena',
  'Décima',
] as const;
/** Lengths of orders of the day; the last is a monster of one cell. */
const ORDER_LENGTHS: readonly number[] = [300, 700, 450, 1_100, 350, 600, 500, 2_500, 400, 800, LONGEST];

function sessionRows(today: CalendarDate): readonly SessionRow[] {
  const held = new Map<string, number>();
  const rows = FULL_YEAR_MONTHS.flatMap((month) => [
    ...COMMISSION_SESSIONS.map((plan) => ({ month, plan })),
    ...(OTHER_SESSIONS[month] ?? []).map((plan) => ({ month, plan })),
    ...(month < FIRST_COTAPREP_MONTH ? [] : COTAPREP_SESSIONS.map((plan) => ({ month, plan }))),
  ]);
  return rows.map(({ month, plan: [body, type, dayOfMonth, attendants] }, index): SessionRow => {
    const date = addDays(firstDay(month), dayOfMonth - 1);
    const count = (held.get(`${body} ${type}`) ?? 0) + 1;
    held.set(`${body} ${type}`, count);
    const isPast = !isAfter(date, today);
    const length = ORDER_LENGTHS[index % ORDER_LENGTHS.length] ?? 0;
    return {
      body,
      type,
      number: type === 'Instalación' ? '' : (ORDINALS[count - 1] ?? ''),
      date: date.toString(),
      status: isPast ? 'Celebrada' : 'Programada',
      orderOfTheDay: index === 12 ? prose(LONGEST, index) : orderOfTheDay(length, index),
      agreements: isPast && type === 'Ordinaria' ? `Se aprobó el informe de ${formatMonth(month)}` : '',
      attendants: isPast ? attendants : null,
    };
  });
}

interface Service {
  readonly name: string;
  readonly position: string;
  readonly from: string;
  readonly agreement: string;
  readonly until?: string;
  readonly reason?: string;
  readonly inPlaceOf?: string;
}

const COMMISSION_MEMBERS: readonly Service[] = [
  { name: 'Consejería A', position: 'Presidencia', from: '2023-09-02', agreement: 'IEE/CG/047/2023' },
  { name: 'Consejería B', position: 'Integrante', from: '2023-09-02', agreement: 'IEE/CG/047/2023' },
  {
    name: 'Consejería C',
    position: 'Integrante',
    from: '2023-09-02',
    agreement: 'IEE/CG/047/2023',
    until: '2024-03-11',
    reason: 'Concluyó su encargo como consejera electoral',
  },
  {
    name: 'Consejería D',
    position: 'Integrante',
    from: '2024-03-20',
    agreement: 'IEE/CG/061/2024',
    inPlaceOf: 'Consejería C',
  },
  {
    name: 'Dirección de Informática',
    position: 'Secretaría Técnica',
    from: '2023-09-02',
    agreement: 'IEE/CG/047/2023',
  },
];
const COTAPREP_MEMBERS: readonly Service[] = [
  ...[1, 3, 4, 5].map((n) => ({
    name: `Especialista ${n}`,
    position: 'Integrante',
    from: '2023-10-27',
    agreement: 'IEE/CG/058/2023',
  })),
  {
    name: 'Especialista 2',
    position: 'Integrante',
    from: '2023-10-27',
    agreement: 'IEE/CG/058/2023',
    until: '2023-11-13',
    reason: `Renuncia ${prose(300, 5)}`,
  },
  {
    name: `Especialista ${word(200)}`,
    position: 'Integrante',
    from: '2023-12-15',
    agreement: 'IEE/CG/070/2023',
    inPlaceOf: 'Especialista 2',
  },
  {
    name: 'Titular de la instancia interna',
    position: 'Secretaría Técnica',
    from: '2023-09-15',
    agreement: 'IEE/CG/052/2023',
  },
];

function memberRows(today: CalendarDate): readonly MemberRow[] {
  const bodies = [
    { body: COMMISSION, services: COMMISSION_MEMBERS },
    { body: COTAPREP, services: COTAPREP_MEMBERS },
  ];
  return bodies.flatMap(({ body, services }) =>
    services
      .filter(({ from }) => !isAfter(day(from), today))
      .map(({ name, position, from, agreement, until, reason = '', inPlaceOf = '' }): MemberRow => {
        const departed = until === undefined ? '' : once(day(until), today);
        return {
          body,
          name,
          position,
          appointed: from,
          appointmentAgreement: agreement,
          departed,
          departureReason: departed === '' ? '' : reason,
          substituteFor: inPlaceOf,
        };
      }),
  );
}

const FOUNDING_AGREEMENTS: readonly AgreementRow[] = [
  { key: 'IEE/CG/047/2023', date: '2023-09-02', subject: 'Crea la comisión temporal de seguimiento al PREP' },
  { key: 'IEE/CG/052/2023', date: '2023-09-15', subject: 'Designa a la instancia interna responsable' },
  { key: 'IEE/CG/058/2023', date: '2023-10-27', subject: 'Integra el Comité Técnico Asesor del PREP' },
  { key: 'IEE/CG/070/2023', date: '2023-12-15', subject: 'Designa a quien sustituye a Especialista 2' },
  { key: 'IEE/CG/061/2024', date: '2024-03-20', subject: prose(LONGEST, 7) },
];

function agreementRows(today: CalendarDate): readonly AgreementRow[] {
  const ofDeliveries = calendar.flatMap(({ name, legal, stage }, index): AgreementRow[] =>
    legal === null || stage !== 'final' || !name.startsWith('Acuerdo')
      ? []
      : [
          {
            key: `IEE/CG/${String(100 + index)}/${legal.year}`,
            date: legal.toString(),
            subject: index % 5 === 0 ? `${name}. ${prose(600, index)}` : name,
            sentToIne: index % 3 === 0 ? '' : once(addDays(legal, 4), today),
          },
        ],
  );
  return [...FOUNDING_AGREEMENTS, ...ofDeliveries]
    .filter(({ date }) => typeof date === 'string' && !isAfter(day(date), today))
    .map((row) => ({ body: COUNCIL, sentToIne: '', ...row }));
}

/** Lengths of notes, from what a hurried person writes to a whole report pasted into a cell. */
const NOTE_LENGTHS = [180, 420, 60, 900, 250, 1_600, 120, 2_800, 35, 640, 310, 1] as const;

function noteRows(today: CalendarDate): readonly NoteRow[] {
  const months = FULL_YEAR_MONTHS.filter((month) => !isAfter(firstDay(month), today));
  const sections = SECTIONS.filter(({ id }) => SECTION_NAMES.has(id));
  return months.flatMap((month, m) =>
    sections.map(({ number, title }, s): NoteRow => {
      const place = m * sections.length + s;
      const length = place % 97 === 50 ? LONGEST : (NOTE_LENGTHS[place % NOTE_LENGTHS.length] ?? 0);
      const section = number === '' ? title.replace('{mes}', formatMonth(month)) : number;
      return { month: formatMonth(month), section, text: prose(length, place) };
    }),
  );
}

/** Where a register has no order of its own, another order of its rows must not change what is reported. */
export type RowOrder = <Row>(rows: readonly Row[]) => readonly Row[];

/**
 * The registers as they stand on a day.
 *
 * @param order how the rows of every register lie on their sheets; as written unless given
 * @example fullYear(day('2023-11-30')).plan?.length // => 300
 */
export function fullYear(today: CalendarDate, order: RowOrder = (rows) => rows): RegisterRows {
  return {
    plan: order(planRows(today)),
    sessions: order(sessionRows(today)),
    members: order(memberRows(today)),
    agreements: order(agreementRows(today)),
    notes: order(noteRows(today)),
    process: {
      institution: 'Instituto Estatal Electoral y de Participación Ciudadana',
      acronym: 'IEE',
      processName: 'Proceso Electoral Local Ordinario 2023-2024',
      electionDay: ELECTION_DAY,
      reportingArea: 'Secretaría Ejecutiva',
      cutoff: today.toString(),
      testDate: TEST_DATE,
      simulacros: SIMULACROS,
      closing: CLOSING,
    },
    electionDay: ELECTION_DAY,
  };
}

/** The last day of a month: the cut-off of its report. */
export const cutoffOf = (month: MonthKey): CalendarDate => lastDay(month);
