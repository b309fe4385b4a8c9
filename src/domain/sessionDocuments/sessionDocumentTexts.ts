/** Every sentence of the session documents. Blanks are ruled where somebody has to write by hand. */
import type { CalendarDate } from '../dates/calendarDate';
import { weekdayName } from '../dates/weekdayName';
import type { BodyKind } from '../registers/body';
import { ofName, personsInWords, reportDate, theName } from '../report/texts/typography';
import type { MemberThatDay } from './sessionFacts';

const RULED = '____________';
const LONG = `${RULED}${RULED}`;

const withWeekday = (day: CalendarDate): string => `${weekdayName(day)} ${reportDate(day)}`;
const inSentence = (name: string): string => `${name.charAt(0).toLocaleLowerCase('es-MX')}${name.slice(1)}`;

/** The head count, in the words of the report. */
const headCount = (members: number, hasSecretary: boolean): string =>
  `En funciones ese día: ${personsInWords(members)} ${members === 1 ? 'persona integrante' : 'personas integrantes'}` +
  `${hasSecretary ? ' y la Secretaría Técnica' : ''}.`;

/** Why the body may be called: the committee by its article, any other as somebody writes. */
const basis = (kind: BodyKind | null): string =>
  kind === 'cotaprep'
    ? 'Con fundamento en el artículo 340 del Reglamento de Elecciones y en el plan de trabajo del Comité Técnico Asesor del PREP'
    : `Con fundamento en ${LONG}`;

/** Above every page. */
export const HEADER_TITLE = {
  convocation: 'Convocatoria a sesión',
  attendance: 'Lista de asistencia',
  minutes: 'Minuta de sesión',
} as const;

export const DOCUMENT_TEXTS = {
  titles: { convocation: 'Convocatoria', attendance: 'Lista de asistencia', minutes: 'Minuta' },

  convocation: {
    placeAndDate: (sent: CalendarDate | null) => `${LONG}, a ${sent === null ? LONG : reportDate(sent)}`,
    letter: `Oficio núm. ${RULED}`,
    toMembers: (body: string) =>
      body === '' ? 'A quienes integran el órgano' : `A quienes integran ${theName(body)}`,
    member: ({ name, position }: MemberThatDay) => (position === '' ? name : `${name}, ${position}`),
    present: 'Presente.',
    /** A post with its body, where it does not name one. */
    post: (position: string, body: string) =>
      position === '' || body === '' || / del? /i.test(position) ? position : `${position} ${ofName(body)}`,
    call: (session: string, day: CalendarDate, kind: BodyKind | null) =>
      `${basis(kind)}, se les convoca a la ${inSentence(session)}, que se celebrará el ${withWeekday(day)}, a las ${RULED} horas, ` +
      `en modalidad ${RULED}, en ${LONG}, conforme al orden del día que sigue.`,
    parties:
      'Se convoca también a las representaciones de los partidos políticos y, en su caso, de las candidaturas independientes.',
    orderOfTheDay: 'Orden del día',
    firstPoint: 'Lista de asistencia y declaración de quórum.',
    blankPoints: ['2.', '3.', '4.'],
    blankPoint: `${LONG}${LONG}`,
    closing: 'Convoca',
    signer: (kind: BodyKind | null, body: string) => {
      if (kind === 'cotaprep') return 'Secretaría Técnica del Comité Técnico Asesor del PREP';
      return body === '' ? 'Presidencia' : `Presidencia ${ofName(body)}`;
    },
  },

  attendance: {
    number: 'Núm.',
    name: 'Nombre',
    position: 'Cargo',
    party: 'Partido político o candidatura',
    signature: 'Firma',
    introduction: (session: string, day: CalendarDate) => `${session}, ${withWeekday(day)}.`,
    place: `Lugar: ${LONG}. Modalidad: ${RULED}. Inicio: ${RULED} horas. Término: ${RULED} horas.`,
    count: headCount,
    quorum: `Declaración de quórum: ${LONG}.`,
    parties: 'Representaciones de los partidos políticos y candidaturas independientes',
    guests: 'Personas invitadas',
  },

  minutes: {
    opening: (session: string, day: CalendarDate) =>
      `En ${LONG}, siendo las ${RULED} horas del ${withWeekday(day)}, en modalidad ${RULED}, se celebró la ${inSentence(session)}.`,
    attendance: 'Asistencia y quórum',
    attended: 'Asistió',
    development: 'Desarrollo del orden del día',
    point: 'Punto',
    said: 'Lo que se trató',
    commitments: 'Acuerdos y compromisos',
    commitment: 'Acuerdo o compromiso',
    responsible: 'Responsable',
    date: 'Fecha',
    parties: 'Representaciones que asistieron',
    signatures: 'Firmas de quienes asistieron',
    ending: (session: string) =>
      `Sin otro asunto que tratar, la ${inSentence(session)} concluyó a las ${RULED} horas del mismo día.`,
    presided: 'Presidió',
    wrote: 'Elaboró',
  },

  leftBlank: {
    place: 'La hora, la modalidad y el lugar se dejan en blanco: la hoja de sesiones no los tiene.',
    letter: 'El número de oficio y el lugar de la fecha se dejan en blanco.',
    convocation: 'La fecha de la convocatoria se deja en blanco: el libro no la dice.',
    orderOfTheDay: 'El orden del día se deja en blanco: su columna no lo dice.',
    members: 'Los nombres se dejan en blanco: la hoja de integrantes no tiene a nadie en funciones ese día.',
    minutes: 'Lo que se dijo y se acordó se deja en blanco, punto por punto.',
  },
} as const;
