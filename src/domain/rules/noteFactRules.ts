/** Rules of the facts that a progress note states and another register has otherwise: sessions, simulacros, members, who runs the PREP. */
import { isOfProcess } from '../anexo13/processDays';
import type { CalendarDate } from '../dates/calendarDate';
import {
  addDays,
  compareMonths,
  isAfter,
  isSameDate,
  lastDay,
  monthOf,
  numberOfMonth,
} from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatShortDate } from '../dates/shortFormat';
import { formatLongDate } from '../dates/spanishFormat';
import { MONTH_WORDS, monthNumber } from '../dates/spanishMonths';
import { ordinalFeminine, readOrdinal } from '../dates/spanishOrdinals';
import { implementationOf } from '../assessment/writtenAnchors';
import type { BodyKind } from '../registers/body';
import { bodyKind } from '../registers/body';
import type { Session } from '../registers/records';
import { inOffice } from '../registers/inOffice';
import { sectionOfNote } from '../registers/noteSection';
import { FIELDS, SHEETS } from '../registers/registerNames';
import { readSessionNumber } from '../registers/sessionNumber';
import type { SessionType } from '../registers/sessionType';
import { sessionType } from '../registers/sessionType';
import { dateOfSession, sessionOutcome } from '../registers/sessionOutcome';
import { foldText } from '../text/foldText';
import { shortListInWords } from '../text/otherLists';
import { daysIn } from './datesInText';
import { sessionsOf } from './judgedSession';
import { ACTIVITY_FACTS } from './noteActivityFacts';
import type { NoteSlip, Sentence } from './noteSentences';
import { asWritten, COUNT, countOf, isOfOtherTimes, lastDayOf, sentencesOf } from './noteSentences';
import { isNotApplicable, isSimulacro, isTest, plannedDay } from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { quoted } from './wording';

const OTHER_MONTH = new RegExp(`\\b(${MONTH_WORDS})\\b`, 'g');

/** Whether a sentence names no other month than its note's. */
function isOfItsMonth({ text, month }: Sentence): boolean {
  const own = month === null ? null : numberOfMonth(month);
  return [...text.matchAll(OTHER_MONTH)].every(([, word = '']) => monthNumber(word) === own);
}

/** The committee or the commission, where a sentence is about one of them alone: by its words, or by the section of its note. */
function bodyOf({ text, note }: Sentence): BodyKind | null {
  if (/\bconsejos?\b/.test(text)) return null;
  const isCommittee = /\bco? ?taprep\b|\bcomite\b/.test(text);
  const isCommission = /\bcomision\b/.test(text);
  if (isCommittee !== isCommission) return isCommittee ? 'cotaprep' : 'commission';
  const section = sectionOfNote(foldText(note.section.text));
  if (isCommittee) return null;
  return section === 'cotaprep' || section === 'commission' ? section : null;
}

const TYPES: Readonly<Record<string, SessionType>> = {
  ordinaria: 'ordinary',
  extraordinaria: 'extraordinary',
  instalacion: 'installation',
};

interface Held {
  readonly session: Session;
  readonly date: CalendarDate;
  /** It is said to have been held, and not only not to have been deferred. */
  readonly isSure: boolean;
}

/** The sessions of a body, of one type where it is given, up to the cut-off. */
function sessionsHeld(body: BodyKind, type: SessionType | null, context: RuleContext): readonly Held[] {
  return sessionsOf(context).flatMap((session) => {
    const date = dateOfSession(session);
    const outcome = sessionOutcome(session, context.cutoff);
    if (date === null || bodyKind(session.body.text) !== body || isAfter(date, context.cutoff)) return [];
    if (outcome === 'notHeld' || (type !== null && sessionType(session.type?.text ?? '') !== type)) return [];
    return [{ session, date, isSure: outcome === 'held' || outcome === 'unsaid' }];
  });
}

const SESSION_COUNT = new RegExp(`\\b${COUNT} sesion(?:es)? (ordinaria|extraordinaria)s?\\b`);

/** A number of sessions that is neither that of the note's month nor that of all up to its end. */
function sessionCount(sentence: Sentence, context: RuleContext): NoteSlip | null {
  const { text, month, note } = sentence;
  const [said, word = '', kind = ''] = SESSION_COUNT.exec(text) ?? [];
  const body = bodyOf(sentence);
  if (said === undefined || body === null || month === null || !isOfItsMonth(sentence)) return null;
  if (sessionsHeld(body, null, context).length === 0) return null;
  const held = sessionsHeld(body, TYPES[kind] ?? null, context);
  const ofMonth = held.filter(({ date }) => compareMonths(monthOf(date), month) === 0);
  const soFar = held.filter(({ date }) => compareMonths(monthOf(date), month) <= 0);
  const fits = (all: readonly Held[]): boolean =>
    countOf(word) >= all.filter(({ isSure }) => isSure).length && countOf(word) <= all.length;
  if (fits(ofMonth) || fits(soFar)) return null;
  const days = shortListInWords(ofMonth.map(({ date }) => formatShortDate(date)));
  const has = ofMonth.length === 0 ? 'ninguna' : `${ofMonth.length} (${days})`;
  return { row: note.row, says: said, has: `${SHEETS.sessions} tiene ${has} en ese mes` };
}

const SESSION_DAY =
  /(?:\b(\S+ )?(\S+) )?\bsesion(?:o)?\b(?: (ordinaria|extraordinaria)| de (instalacion))?[^\d]{0,40}?\b(?:el|del)(?: dia)? (?=\d)|\bse (instal)o\b[^\d]{0,40}?\bel(?: dia)? (?=\d)/;

const ATTENDANCE = new RegExp(
  `\\b(?:con (?:la )?(?:asistencia|presencia|participacion) de|asisti(?:eron|o)) ${COUNT} (?:integrantes|especialistas|personas|miembros|asistentes|consejer[oai]\\w*)\\b`,
);

/** How many attended the only session of a day, where its register has another number. */
function attendanceSlip(text: string, onDay: readonly Held[]): Pick<NoteSlip, 'says' | 'has'> | null {
  const [said, word = ''] = ATTENDANCE.exec(text) ?? [];
  const [only, another] = onDay;
  const attendants = only?.session.attendants?.value ?? null;
  if (said === undefined || another !== undefined || attendants === null || attendants === countOf(word))
    return null;
  return { says: said, has: `en ${SHEETS.sessions} constan ${attendants} asistentes` };
}

/** The day, the number or the attendants of a session that its register has otherwise. */
function sessionDay(sentence: Sentence, context: RuleContext): NoteSlip | null {
  const { text, note } = sentence;
  const said = SESSION_DAY.exec(text);
  const body = bodyOf(sentence);
  if (said === null || body === null) return null;
  const [day, another] = daysIn(text.slice(said.index + said[0].length), context.electionDay);
  if (day === undefined || another !== undefined || !isOfProcess(day, context.electionDay)) return null;
  const type = TYPES[said[3] ?? said[4] ?? (said[5] === undefined ? '' : 'instalacion')] ?? null;
  const held = sessionsHeld(body, type, context);
  if (held.length === 0 || isAfter(day, context.cutoff)) return null;
  const onDay = held.filter(({ date }) => isSameDate(date, day));
  const says = `la sesión del ${formatLongDate(day)}`;
  if (onDay.length === 0) {
    const ofMonth = held.filter(({ date }) => compareMonths(monthOf(date), monthOf(day)) === 0);
    const days =
      ofMonth.length === 0 ? '' : `; la de ese mes es del ${formatLongDate(ofMonth[0]?.date ?? day)}`;
    return { row: note.row, says, has: `${SHEETS.sessions} no tiene ninguna ese día${days}` };
  }
  const attended = attendanceSlip(text, onDay);
  if (attended !== null) return { row: note.row, ...attended };
  const number = readOrdinal(`${said[1] ?? ''}${said[2] ?? ''}`) ?? readOrdinal(said[2] ?? '');
  const [{ session }] = onDay as [Held];
  const own = readSessionNumber(session.number?.text ?? '');
  if (onDay.length > 1 || number === null || own === null || own === 'unreadable' || own === number)
    return null;
  return {
    row: note.row,
    says: `que ${says} fue la ${ordinalFeminine(number)}`,
    has: `en ${SHEETS.sessions} es la ${ordinalFeminine(own)}`,
  };
}

const DONE = /\b(?:realiz|ejecut|llev|efectu|celebr|particip|desarroll|hub|hici|conclu)/;
const ABOUT_PAPERS = /\b(?:informe|reporte|aviso|plan|guion|minuta|oficio)\b/;
const SIMULACRO_COUNT = new RegExp(`\\b${COUNT} simulacros?\\b`);

/** The days of the simulacros or of the tests: those of the process, or else those of the plan. */
function knownDays(what: 'simulacros' | 'tests', context: RuleContext): readonly CalendarDate[] {
  const written = (context.registers.process?.data[what] ?? []).flatMap(
    ({ value }) => dayOfReading(value) ?? [],
  );
  const is = what === 'simulacros' ? isSimulacro : isTest;
  const planned = context.plan.flatMap((entry) =>
    is(entry) && !isNotApplicable(entry) ? (plannedDay(entry, context) ?? []) : [],
  );
  const others = planned.filter((day) => written.every((each) => !isSameDate(each, day)));
  return [...written, ...others].filter((day) => isOfProcess(day, context.electionDay));
}

function simulacroCount(sentence: Sentence, context: RuleContext): NoteSlip | null {
  const { text, month, note } = sentence;
  const [said, word = ''] = SIMULACRO_COUNT.exec(text) ?? [];
  if (said === undefined || month === null || !DONE.test(text) || ABOUT_PAPERS.test(text)) return null;
  const end = lastDay(month);
  const days = knownDays('simulacros', context).filter(
    (day) => !isAfter(day, end) && !isAfter(day, context.cutoff),
  );
  const ofMonth = days.filter((day) => compareMonths(monthOf(day), month) === 0);
  const count = countOf(word);
  if (days.length === 0 || count === days.length || count === ofMonth.length) return null;
  const list = shortListInWords(days.map(formatShortDate));
  const known = days.length === 1 ? 'consta 1 simulacro' : `constan ${days.length} simulacros`;
  return { row: note.row, says: said, has: `hasta ese mes ${known} (${list})` };
}

/** The day of a simulacro or of the test that neither the process nor the plan has. */
function eventDay(sentence: Sentence, context: RuleContext): NoteSlip | null {
  const { text, note } = sentence;
  if (!DONE.test(text) || ABOUT_PAPERS.test(text)) return null;
  const what = /\bsimulacros?\b/.test(text)
    ? 'simulacros'
    : /\bprueba (?:de funcionalidad|funcional|del sistema)/.test(text)
      ? 'tests'
      : null;
  if (what === null) return null;
  const known = knownDays(what, context);
  const stray = daysIn(text, context.electionDay).find((day) =>
    known.every((each) => !isSameDate(each, day)),
  );
  if (known.length === 0 || stray === undefined || !isOfProcess(stray, context.electionDay)) return null;
  const noun = what === 'simulacros' ? 'simulacro' : 'prueba del sistema';
  const list = shortListInWords(known.map(formatShortDate));
  return { row: note.row, says: `${noun} el ${formatLongDate(stray)}`, has: `consta el ${list}` };
}

const MEMBER_COUNT = new RegExp(
  `\\b(?:integrad[oa]|conformad[oa]|compuest[oa]|se integr\\S+|se conform\\S+) (?:por|con) ${COUNT} (?:integrantes|especialistas|personas|miembros|expert[oa]s)\\b`,
);

function memberCount(sentence: Sentence, context: RuleContext): NoteSlip | null {
  const { membership } = context;
  const { text, month, note } = sentence;
  const [said, word = ''] = MEMBER_COUNT.exec(text) ?? [];
  const body = membership.get('cotaprep');
  if (said === undefined || month === null || body === undefined || bodyOf(sentence) !== 'cotaprep')
    return null;
  const end = lastDayOf(sentence, context);
  const days = [addDays(end, 1 - end.day), end];
  const counts = days.flatMap((day) => {
    const members = inOffice(body.specialists, day);
    return [members, members + inOffice(body.secretaries, day)];
  });
  const now = inOffice(body.specialists, end);
  if (now === 0 || counts.includes(countOf(word))) return null;
  return { row: note.row, says: said, has: `en ${SHEETS.members} constan ${now} al ${formatLongDate(end)}` };
}

const FACTS = [sessionCount, sessionDay, simulacroCount, eventDay, memberCount];

/** The first slip of a sentence; of what is of another time only what holds at any is asked. */
function slipOf(sentence: Sentence, context: RuleContext): NoteSlip | null {
  const facts = sentence.isOfAnotherTime ? ACTIVITY_FACTS.atAnyTime : [...FACTS, ...ACTIVITY_FACTS.all];
  for (const fact of facts) {
    const slip = fact(sentence, context);
    if (slip !== null) return slip;
  }
  return null;
}

function* noteSlips(context: RuleContext): Generator<Hit<NoteSlip>> {
  for (const sentence of sentencesOf(context)) {
    const slip = slipOf(sentence, context);
    if (slip === null) continue;
    const { text } = sentence.note;
    const says = asWritten(text.value || text.text, slip.says);
    yield { cell: text.cell, subject: null, params: { ...slip, says } };
  }
}

/** Words of a progress note about a contract with somebody who helps; the auditor is another third party. */
const THIRD_PARTY =
  /\b(?:contrat|instrumento juridico|convenio)[^.]*\b(?:empresa|tercero|proveedor)\b|\b(?:empresa|tercero|proveedor)\b[^.]*\b(?:auxilia|implementa)/;
const NOT_THE_THIRD_PARTY = /\baudit|\bno se (?:contrat|conto|contara)|\bsin tercero/;
/** Words that say that nobody helps. */
const ALONE =
  /\bsin (?:el )?(?:(?:apoyo|auxilio|ayuda|participacion) de )?(?:(?:un|algun|ningun)a? )?(?:terceros?|empresas?)\b|\bpor si (?:mism|sol)[oa]\b|\bno (?:hay|habra|cuenta con|contara con|se contrat\S+ a?) ?(?:un |ningun )?tercero\b|\bimplement\S+ (?:el prep )?(?:por |de manera |de forma )?(?:el propio|la propia|directa)/;

interface ImplementationSlip {
  readonly row: number;
  readonly written: string;
  readonly isAlone: boolean;
}

function* implementationNotes(context: RuleContext): Generator<Hit<ImplementationSlip>> {
  const contract = context.deliveries.find(({ delivery }) => delivery.id === '10-final');
  if (contract === undefined) return;
  const written = context.registers.process?.data.implementation?.value ?? '';
  const isWithThirdParty = implementationOf(written) === 'thirdParty';
  const isNotOwed = contract.status === 'notApplicable';
  if (!isWithThirdParty && !isNotOwed) return;
  for (const { text, row } of context.registers.notes?.rows ?? []) {
    const words = foldText(text.value || text.text);
    const isSlip = isNotOwed
      ? THIRD_PARTY.test(words) && !NOT_THE_THIRD_PARTY.test(words)
      : ALONE.test(words) && !isOfOtherTimes(words);
    if (!isSlip) continue;
    yield {
      cell: text.cell,
      subject: null,
      owed: contract,
      params: { row, written: text.text, isAlone: !isNotOwed },
    };
  }
}

export const NOTE_FACT_RULES: readonly Rule[] = [
  defineRule<ImplementationSlip>({
    id: 'AVA-02',
    severity: 'warning',
    register: 'notes',
    source: SOURCES.calendar,
    title: 'Avance que contradice quién implementa el PREP',
    sentence: ({ row, written, isAlone }) =>
      isAlone
        ? `En ${SHEETS.notes}, la fila ${row} dice que no hay tercero (${quoted(written)}) y, según ${FIELDS.process.implementation}, un tercero auxilia. Corrija uno de los dos.`
        : `En ${SHEETS.notes}, la fila ${row} habla de un tercero (${quoted(written)}) y el documento 10, su contrato, consta como no aplicable. Corrija uno de los dos: ${FIELDS.process.implementation} o el avance.`,
    check: implementationNotes,
  }),
  defineRule<NoteSlip>({
    id: 'AVA-03',
    severity: 'warning',
    register: 'notes',
    source: SOURCES.dataQuality,
    title: 'Avance que no concuerda con otro registro',
    sentence: ({ row, says, has }) =>
      `En ${SHEETS.notes}, la fila ${row} dice ${quoted(says)}, y ${has}. Corrija el avance o el registro.`,
    check: noteSlips,
  }),
];
