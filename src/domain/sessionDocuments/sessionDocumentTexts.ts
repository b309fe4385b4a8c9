/** Every sentence of the session documents. Blanks are ruled where somebody has to write by hand. */
import type { CalendarDate } from '../dates/calendarDate';
import type { BodyKind } from '../registers/body';
import { amount, NOUNS, ofName, reportDate, theName } from '../report/texts/typography';
import { weekdayName } from '../dates/spanishFormat';
import type { MemberThatDay } from './sessionFacts';

const RULED = '____________';

const withWeekday = (day: CalendarDate): string => `${weekdayName(day)} ${reportDate(day)}`;

/** Above every page. */
export const HEADER_TITLE = {
  convocation: 'Convocatoria a sesión',
  attendance: 'Lista de asistencia',
} as const;

export const DOCUMENT_TEXTS = {
  titles: { convocation: 'Convocatoria', attendance: 'Lista de asistencia' },

  convocation: {
    date: (sent: CalendarDate | null) =>
      sent === null ? `Fecha: ${RULED}${RULED}` : `Fecha: ${reportDate(sent)}`,
    toMembers: (body: string) =>
      body === '' ? 'A quienes integran el órgano' : `A quienes integran ${theName(body)}`,
    member: ({ name, position }: MemberThatDay) => (position === '' ? name : `${name}, ${position}`),
    call: (session: string, day: CalendarDate) =>
      `Se les convoca a la ${session.charAt(0).toLocaleLowerCase('es-MX')}${session.slice(1)}, que se celebrará el ` +
      `${withWeekday(day)}, a las ${RULED} horas, en ${RULED}${RULED}, conforme al orden del día que sigue.`,
    orderOfTheDay: 'Orden del día',
    blankPoints: ['1.', '2.', '3.', '4.'],
    blankPoint: `${RULED}${RULED}${RULED}${RULED}`,
    closing: 'Convoca',
    signer: (kind: BodyKind | null, body: string) => {
      if (kind === 'cotaprep') return 'Secretaría Técnica del COTAPREP';
      return body === '' ? 'Presidencia' : `Presidencia ${ofName(body)}`;
    },
  },

  attendance: {
    number: 'Núm.',
    name: 'Nombre',
    position: 'Cargo',
    signature: 'Firma',
    introduction: (session: string, day: CalendarDate) => `${session}, ${withWeekday(day)}.`,
    count: (members: number) => `En funciones ese día: ${amount(members, NOUNS.member)}.`,
    guests: 'Personas invitadas',
  },

  leftBlank: {
    place: 'La hora y el lugar se dejan en blanco: el registro de sesiones no los tiene.',
    convocation: 'La fecha de la convocatoria se deja en blanco: su columna no la dice.',
    orderOfTheDay: 'El orden del día se deja en blanco: su columna no lo dice.',
    members: 'Los nombres se dejan en blanco: la hoja de integrantes no tiene a nadie en funciones ese día.',
  },
} as const;
