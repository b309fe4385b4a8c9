/**
 * What teams do besides the documents of numeral 33, as a table: sessions, people, equipment, the test, the simulacros and
 * the election day. None of it is asked for by the law; a person changes or deletes what differs.
 */
import type { CalendarDate } from '../dates/calendarDate';
import {
  addDays,
  addMonths,
  dateOf,
  isBefore,
  isSameDate,
  monthOf,
  numberOfMonth,
  shiftMonth,
  yearOfMonth,
} from '../dates/calendarDate';
import { formatMonth } from '../dates/spanishFormat';
import { addWorkdays, workdayFrom, workdayUpTo } from '../dates/workdays';
import { AREAS } from './planProposals';
import type { ProposedDays } from './proposedDays';

/** A step with the day it ends. */
export interface DatedStep {
  readonly name: string;
  readonly area: string;
  readonly end: CalendarDate;
}

/** An activity that answers no delivery. */
export interface Practice {
  readonly name: string;
  readonly deliverable: string;
  readonly area: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly steps: readonly DatedStep[];
}

const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto', 'quinto'];
/** Months before the election month in which the committee first meets in ordinary session, and with the parties. */
const FIRST_SESSION = 6;
const FIRST_MEETING = 4;
const SESSION_DAY = 20;
const MEETING_DAY = 25;

/** A workday of each month, from so many months before the election month to that before it. */
function monthly(
  { electionDay, from, day }: { electionDay: CalendarDate; from: number; day: number },
  stepOf: (month: string) => Omit<DatedStep, 'end'>,
): readonly DatedStep[] {
  return Array.from({ length: from }, (_, index) => shiftMonth(monthOf(electionDay), index - from)).flatMap(
    (month) => {
      const date = dateOf(yearOfMonth(month), numberOfMonth(month), day);
      return date === null ? [] : [{ ...stepOf(formatMonth(month)), end: workdayUpTo(date) }];
    },
  );
}

/** An activity that ends with its last step; none where it has no step. */
function practice(
  name: string,
  deliverable: string,
  area: string,
  steps: readonly DatedStep[],
  start: CalendarDate,
): readonly Practice[] {
  const [first] = steps;
  const last = steps.at(-1);
  return last === undefined
    ? []
    : [
        {
          name,
          deliverable,
          area,
          start: isSameDate(start, first?.end ?? start) ? start : workdayFrom(start),
          end: last.end,
          steps,
        },
      ];
}

function sessions(electionDay: CalendarDate): readonly Practice[] {
  const ordinary = monthly({ electionDay, from: FIRST_SESSION, day: SESSION_DAY }, (month) => ({
    name: `Celebrar la sesión ordinaria de ${month}`,
    area: AREAS.cotaprep,
  }));
  const meetings = monthly({ electionDay, from: FIRST_MEETING, day: MEETING_DAY }, (month) => ({
    name: `Celebrar la reunión de ${month}`,
    area: AREAS.internal,
  }));
  const start = (months: number): CalendarDate => addMonths(electionDay, -months - 1);
  return [
    ...practice(
      'Celebrar las sesiones ordinarias del COTAPREP',
      'Minutas',
      AREAS.cotaprep,
      ordinary,
      start(FIRST_SESSION),
    ),
    ...practice(
      'Celebrar las reuniones con las representaciones de los partidos políticos',
      'Minutas',
      AREAS.internal,
      meetings,
      start(FIRST_MEETING),
    ),
  ];
}

function people(electionDay: CalendarDate): readonly Practice[] {
  const before = (weeks: number): CalendarDate => workdayUpTo(addDays(electionDay, -weeks * 7));
  const { executive, internal } = AREAS;
  return [
    ...practice(
      'Reclutar y contratar al personal operativo del PREP',
      'Contratos',
      executive,
      [
        { name: 'Publicar la convocatoria', area: executive, end: before(16) },
        { name: 'Evaluar y seleccionar a las personas aspirantes', area: internal, end: before(12) },
        { name: 'Firmar los contratos', area: executive, end: before(10) },
      ],
      addDays(electionDay, -18 * 7),
    ),
    ...practice(
      'Equipar los CATD y los CCV',
      'Actas de entrega',
      executive,
      [
        { name: 'Adquirir o arrendar el equipo', area: executive, end: before(11) },
        { name: 'Instalar el equipo y las comunicaciones', area: internal, end: before(7) },
        { name: 'Probar cada centro', area: internal, end: before(5) },
      ],
      addDays(electionDay, -16 * 7),
    ),
    ...practice(
      'Capacitar al personal operativo del PREP',
      'Constancias',
      internal,
      [
        { name: 'Preparar los materiales', area: internal, end: before(9) },
        { name: 'Impartir los cursos', area: internal, end: before(6) },
        { name: 'Evaluar lo aprendido', area: internal, end: before(4) },
      ],
      addDays(electionDay, -11 * 7),
    ),
  ];
}

/** Between the test and the simulacros there is time to mend what it shows. */
const WORKDAYS_TO_MEND = 4;

function operation(
  electionDay: CalendarDate,
  { tests: [testDate], simulacros, closing }: ProposedDays,
): readonly Practice[] {
  const { internal } = AREAS;
  const mended = addWorkdays(testDate, WORKDAYS_TO_MEND);
  const [first = electionDay] = simulacros;
  return [
    ...practice(
      'Realizar la prueba de funcionalidad del sistema informático',
      'Acta de la prueba',
      internal,
      [
        { name: 'Preparar los casos de prueba', area: internal, end: addWorkdays(testDate, -5) },
        { name: 'Ejecutar la prueba', area: internal, end: testDate },
        {
          name: 'Corregir lo que la prueba muestre',
          area: internal,
          end: isBefore(mended, first) ? mended : addWorkdays(first, -1),
        },
      ],
      addDays(testDate, -21),
    ),
    ...simulacros.map((day, index) => ({
      name: `Realizar el ${ORDINALS[index] ?? `${index + 1}.º`} simulacro`,
      deliverable: 'Informe del simulacro',
      area: internal,
      start: day,
      end: day,
      steps: [],
    })),
    ...practice(
      'Operar el PREP en la jornada electoral',
      'Bitácora',
      internal,
      [
        { name: 'Iniciar la publicación de los resultados', area: internal, end: electionDay },
        { name: 'Dar seguimiento al cierre de la publicación', area: AREAS.cotaprep, end: closing },
      ],
      electionDay,
    ),
  ];
}

/**
 * What teams do besides the documents, with days that a person changes. The test, the simulacros and the election are on
 * their own days; the others may be moved to a day on which their area is free.
 *
 * @example practices(2027-06-06, days)[0].name // => 'Celebrar las sesiones ordinarias del COTAPREP'
 */
export function practices(
  electionDay: CalendarDate,
  days: ProposedDays,
): readonly (Practice & { readonly isOnItsOwnDays: boolean })[] {
  return [
    ...[...sessions(electionDay), ...people(electionDay)].map((each) => ({ ...each, isOnItsOwnDays: false })),
    ...operation(electionDay, days).map((each) => ({ ...each, isOnItsOwnDays: true })),
  ];
}
