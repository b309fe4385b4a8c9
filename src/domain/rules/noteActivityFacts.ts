/** What a progress note says of the election day, of the updates and of single activities, and the plan has otherwise. */
import type { PlanEntry } from '../assessment/planEntries';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter, isSameDate } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { daysIn, WEEKDAYS } from './datesInText';
import type { NoteSlip, Sentence } from './noteSentences';
import { COUNT, countOf, lastDayOf } from './noteSentences';
import { concludedDay, foldedName, isNotApplicable, sentDay } from './planSteps';
import type { RuleContext } from './rule';
import { activityInWords } from './wording';

type Fact = (sentence: Sentence, context: RuleContext) => NoteSlip | null;

/** What may stand between a verb, or the election day, and the day that the text gives it. */
const UP_TO_DAY = `(?: (?:el|del|es|sera|fue|dia|proximo|pasado|(?:${WEEKDAYS.join('|')}),?))*`;
const ELECTION = new RegExp(
  `\\bjornada(?: electoral| comicial)?(?: se (?:celebra|celebrara|realiza|realizara|llevara a cabo))?${UP_TO_DAY} (?=\\d)`,
);

/** Another day as the election day. */
function electionDayFact({ text, note }: Sentence, { electionDay }: RuleContext): NoteSlip | null {
  const said = ELECTION.exec(text);
  const [day] = said === null ? [] : daysIn(text.slice(said.index + said[0].length), electionDay);
  if (day === undefined || electionDay === null || isSameDate(day, electionDay)) return null;
  return {
    row: note.row,
    says: `la jornada electoral el ${formatLongDate(day)}`,
    has: `la jornada es el ${formatLongDate(electionDay)}`,
  };
}

const UPDATES = new RegExp(
  `\\b${COUNT} (?:veces|actualizacion(?:es)?|vez)(?: (?:de (?:los |las )?(?:datos|bases de datos|resultados)))?(?: (?:por|cada|a la|en una)) hora\\b`,
);

/** Fewer updates an hour than the least. */
function updatesFact({ text, note }: Sentence, { ruleSet }: RuleContext): NoteSlip | null {
  const [said, word = ''] = UPDATES.exec(text) ?? [];
  const least = ruleSet.settings.updatesPerHourMinimum.value;
  if (said === undefined || !/\bactuali[zc]/.test(text) || countOf(word) >= least) return null;
  return { row: note.row, says: said, has: `deben ser al menos ${least} actualizaciones por hora` };
}

const DRAFT = /\b(?:proyecto|anteproyecto|preliminar|borrador)\b/;
const OPENING = /^(?:en su caso,? )?[a-z]+[aei]r(?: y [a-z]+[aei]r)?(?: al ine)? /;
const LEAST_LETTERS = 4;
const LEAST_WORDS = 3;
/** The share of an activity's words that a sentence about it has. */
const LEAST_SHARE = 0.8;

/** Words that a sentence may leave out: «el informe mensual de octubre» is that «de avance del PREP correspondiente a octubre». */
const UNTOLD = /^(?:correspondientes?|avances?|prep|para|sobre|20\d\d)$/;

const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/[a-z0-9]+/g) ?? []).filter(
      (word) => (word.length >= LEAST_LETTERS || /\d/.test(word)) && !UNTOLD.test(word),
    ),
  ),
];

/** The one activity of the plan that a sentence is about: it has nearly all of its words, and of no other as many. */
function activityOf(text: string, context: RuleContext): PlanEntry | null {
  const own = new Set(wordsOf(text));
  const named = context.plan.flatMap((entry) => {
    const name = foldedName(entry);
    const words = wordsOf(name.replace(OPENING, ''));
    const shared = words.filter((word) => own.has(word)).length;
    const isSame = DRAFT.test(name) === DRAFT.test(text) && !isNotApplicable(entry);
    const isNamed = words.length >= LEAST_WORDS && shared >= words.length * LEAST_SHARE;
    return isSame && isNamed ? [{ entry, shared }] : [];
  });
  const most = Math.max(...named.map(({ shared }) => shared));
  const [only, another] = named.filter(({ shared }) => shared === most);
  return only === undefined || another !== undefined ? null : only.entry;
}

const SENT = new RegExp(
  `\\b(?:remiti|envi|notific)[a-z]*\\b[^\\d]{0,60}?${UP_TO_DAY} (?=\\d{1,2}(?: de |/))`,
);
const DONE = new RegExp(
  `\\b(?:aprob|firm|suscri|formaliz|conclu|entreg|emiti|realiz|ejecut)[a-z]*\\b[^\\d]{0,60}?${UP_TO_DAY} (?=\\d{1,2}(?: de |/))`,
);

/** The single day after the words. */
function dayAfter(words: RegExp, text: string, context: RuleContext): CalendarDate | null {
  const said = words.exec(text);
  if (said === null) return null;
  const [day = null, another] = daysIn(text.slice(said.index + said[0].length), context.electionDay);
  return another === undefined ? day : null;
}

/** The day on which an activity was sent or concluded, where its row has another; what is one of its days is no slip. */
function activityDayFact({ text, note }: Sentence, context: RuleContext): NoteSlip | null {
  const sent = dayAfter(SENT, text, context);
  const day = sent ?? dayAfter(DONE, text, context);
  const entry = day === null ? null : activityOf(text, context);
  if (day === null || entry === null) return null;
  const own = { sent: sentDay(entry, context), done: concludedDay(entry, context) };
  const expected = sent === null ? own.done : own.sent;
  if (expected === null || [own.sent, own.done].some((each) => each !== null && isSameDate(each, day)))
    return null;
  const verb = sent === null ? 'se concluyó' : 'se remitió';
  return {
    row: note.row,
    says: `${verb} el ${formatLongDate(day)}`,
    has: `según el plan, ${activityInWords(entry.assessed)} ${verb} el ${formatLongDate(expected)}`,
  };
}

const NOT_DONE =
  /\b(?:aun |todavia )?no se (?:ha|han) (?:elabor|conclu|aprob|firm|formaliz|entreg|emitid|realiz|present|remitid|rendid)[a-z]*|\b(?:sigue|continua|esta|queda) (?:pendiente|en (?:elaboracion|proceso))\b/;

/** An activity that the note says is not done, and that the plan has as concluded by then. */
function notDoneFact(sentence: Sentence, context: RuleContext): NoteSlip | null {
  const { text, note } = sentence;
  const [said] = NOT_DONE.exec(text) ?? [];
  const entry = said === undefined ? null : activityOf(text.replace(said, ''), context);
  const done = entry && concludedDay(entry, context);
  if (said === undefined || entry === null || done === null) return null;
  const last = /\bcorte\b/.test(text) ? context.cutoff : lastDayOf(sentence, context);
  if (isAfter(done, last)) return null;
  return {
    row: note.row,
    says: said,
    has: `según el plan, ${activityInWords(entry.assessed)} se concluyó el ${formatLongDate(done)}`,
  };
}

/** The facts of a sentence about what was done, and those that hold for what is still to come as well. */
export const ACTIVITY_FACTS: { readonly all: readonly Fact[]; readonly atAnyTime: readonly Fact[] } = {
  all: [electionDayFact, updatesFact, activityDayFact, notDoneFact],
  atAnyTime: [electionDayFact, updatesFact],
};
