/** Rules of the words of a row: what its remarks or its name say against its dates and its state. */
import type { PlanEntry } from '../assessment/planEntries';
import type { AssessedActivity } from '../assessment/assessment';
import { isClosed, isFinished } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter, isBefore, isSameDate, isSunday } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import { formatShortDate } from '../dates/shortFormat';
import type { CellRef } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import { foldText } from '../text/foldText';
import { listInWords } from '../text/lists';
import { daysIn, WEEKDAYS } from './datesInText';
import { hasWrittenStart } from './endPeriods';
import { concludedDay, foldedName, numberOf, sentDay } from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, numberOrRow, quoted } from './wording';

/** Words of a remark that say that something is still to come. */
const LACKING =
  /\bfaltan? (?!de\b)|(?<!\b(?:sin|ningun|no hay|no quedan?|ya no hay) )\bpendientes?\b|\b(?:sin|por) (?:recibir|firmar|entregar|aprobar|remitir)\b|\b(?:aun|todavia) no\b|(?:^|\b(?:esta|estan|sigue|siguen|continua|continuan) )en (?:elaboracion|proceso|tramite|revision|firma)\b|\bno se ha (?:recibido|entregado|firmado|aprobado|remitido|concluido)\b/;
/** Words that say that it came. */
const SETTLED = /\bya (?:se |fue |fueron )?(?:recib|entreg|firm|lleg|subsan|atend|remit|aprob)/;

/** Words at the head of a remark that say that the activity itself was done. */
const SAYS_DONE =
  /^(?:ya )?(?:se )?(?:la |el )?(?:actividad )?(?:ya )?(?:se )?(?:fue |quedo |esta )?((?:aprob|suscri|firm|formaliz|conclu|termin|realiz|celebr|ejecut|entreg|emiti)(?:o|io|ado|ada|ido|ida|ito|ita))\b/;
/** A part of it, or the thing asked for, is not the whole. */
const PARTLY =
  /\b(?:parcial|avance|primer|primera|etapa|parte|proyecto|borrador|version|solicit|solo|excepto|salvo|pero|falta|pendiente|por ciento)\w*\b|%/;

function saysDone(remarks: string, name: string): boolean {
  const [, verb] = SAYS_DONE.exec(remarks) ?? [];
  return verb !== undefined && isOwnVerb(verb, name) && !PARTLY.test(remarks.replace(/\d+ ?% de actas/, ''));
}

/** A row whose words and state do not go together. */
interface StateSlip {
  /**
   * It is concluded and its remarks say that something is missing; it is open and they say that it is done; or it is in
   * progress before it begins.
   */
  readonly kind: 'lacking' | 'done' | 'early';
  readonly assessed: AssessedActivity;
  /** What the remarks or the state say. */
  readonly written: string;
  readonly start: CalendarDate | null;
}

const STATE_SLIPS: Readonly<Record<StateSlip['kind'], string>> = {
  lacking: 'actividades concluidas a las que algo falta según sus observaciones',
  done: 'actividades sin concluir que sus observaciones dan por hechas',
  early: 'actividades en proceso que aún no inician',
};

function stateSlip(entry: PlanEntry, cutoff: CalendarDate): { cell: CellRef; params: StateSlip } | null {
  const { assessed, declared, ownStart } = entry;
  const { notes, status } = assessed.activity;
  const isEarly = ownStart !== null && isAfter(ownStart, cutoff) && hasWrittenStart(assessed.activity);
  if (declared === 'inProgress' && status !== null && isEarly)
    return {
      cell: status.cell,
      params: { kind: 'early', assessed, written: status.text, start: ownStart },
    };
  const remarks = foldText(notes?.text ?? '');
  if (notes === null || assessed.statusInherited) return null;
  if ((declared === 'inProgress' || declared === 'notStarted') && saysDone(remarks, foldedName(entry)))
    return {
      cell: notes.cell,
      params: { kind: 'done', assessed, written: notes.text.replace(/\.$/, ''), start: null },
    };
  if (!isFinished(assessed.status)) return null;
  if (!LACKING.test(remarks) || SETTLED.test(remarks)) return null;
  return {
    cell: notes.cell,
    params: { kind: 'lacking', assessed, written: notes.text.replace(/\.$/, ''), start: null },
  };
}

/** Words of a remark that tie the day after them to the end of its activity. */
const ENDS =
  /\b(?:termina|vence|concluye|finaliza|debe (?:concluir|terminar|entregarse)|plazo (?:vence|termina|es)|fecha limite)\b[^.;\d]{0,40}(?=\d)/;

/**
 * Words of a remark that say on which day something was done: what, with the verb and what stands between it and the day.
 */
const DONE = new RegExp(
  `(?:^|[.;] ?)(?:(?:el|la|los|las) ([a-z ]{3,40}?) )?(?:ya )?(?:se |fue |quedo )?((?:aprob|suscri|firm|formaliz|conclu|termin|realiz|celebr|ejecut|entreg|present|emiti)[a-z]*)\\b([^.;\\d]{0,60}?)\\b(?:el|del)(?: dia)?(?: (?:${WEEKDAYS.join('|')}),?)? (?=\\d)`,
);
/** Verbs that say of any activity that it is done. */
const CONCLUDED = /^(?:conclu|termin)/;
/** Verbs that say the same of one activity, by how they begin. */
const SAME_VERB: readonly RegExp[] = [
  /^(?:firm|suscri|formaliz)/,
  /^(?:aprob|aprueb)/,
  /^emi(?:t|si)/,
  /^(?:entreg|present|rend)/,
  /^(?:realiz|celebr|ejecut|efectu|llev)/,
];

/** Whether a verb of the remarks says that the activity of that name is done. */
function isOwnVerb(verb: string, name: string): boolean {
  return CONCLUDED.test(verb) || SAME_VERB.some((same) => same.test(verb) && same.test(name));
}

const OTHER_BODY = /\b(?:comision|comite|cotaprep)\b/;
const DRAFT = /\b(?:proyecto|preliminar|borrador)\b/;

/** A day in the words of a row that its dates, or those of the process, do not have. */
interface DaySlip {
  readonly assessed: AssessedActivity;
  /** Where the day is written, and what it is the day of. */
  readonly where: 'end' | 'done' | 'name';
  readonly days: readonly CalendarDate[];
  /** The end of the activity, the day it was concluded, or the days of the simulacros. */
  readonly expected: readonly CalendarDate[];
}

/** The end that the remarks of an open activity give, where its own is another day. */
function endInNotes(entry: PlanEntry, electionDay: CalendarDate | null): DaySlip | null {
  const { assessed, ownEnd } = entry;
  const remarks = foldText(assessed.activity.notes?.text ?? '');
  const after = ENDS.exec(remarks);
  if (ownEnd === null || after === null || isClosed(assessed.status)) return null;
  const [day] = daysIn(remarks.slice(after.index + after[0].length), electionDay);
  if (day === undefined || isSameDate(day, ownEnd)) return null;
  return { assessed, where: 'end', days: [day], expected: [ownEnd] };
}

/** The day on which the remarks of a concluded activity say that it was done, where its completion date is another. */
function doneInNotes(entry: PlanEntry, context: RuleContext): DaySlip | null {
  const { assessed } = entry;
  const completed = concludedDay(entry, context);
  const remarks = foldText(assessed.activity.notes?.text ?? '');
  const said = DONE.exec(remarks);
  if (completed === null || said === null || assessed.statusInherited) return null;
  const [whole, what = '', verb = '', between = ''] = said;
  const name = foldedName(entry);
  if (!isOwnVerb(verb, name)) return null;
  // What the remarks speak of is the activity's own, or its deliverable.
  if (!`${name} ${foldText(assessed.activity.deliverable?.text ?? '')}`.includes(what)) return null;
  // What another body approved, or a draft, has a day of its own.
  const own = `${name} ${foldText(assessed.activity.area?.text ?? '')}`;
  if (OTHER_BODY.test(between) && !OTHER_BODY.test(own)) return null;
  if (DRAFT.test(between) && !DRAFT.test(name)) return null;
  const [day] = daysIn(remarks.slice(said.index + whole.length), context.electionDay);
  const sent = sentDay(entry, context);
  if (day === undefined || [completed, sent].some((own) => own !== null && isSameDate(own, day))) return null;
  return { assessed, where: 'done', days: [day], expected: [completed] };
}

/** A row that holds simulacros, rather than reports or announces them. */
const SIMULACROS = /^(?!.*\b(?:informe|reporte|plan|convocatoria|guion)\b).*\bsimulacros?\b/;

/** The days that the name of a row gives simulacros and the process does not have, or that lie outside its own dates. */
function simulacroDays(entry: PlanEntry, { registers, electionDay }: RuleContext): DaySlip | null {
  const { assessed, ownStart, ownEnd } = entry;
  if (!SIMULACROS.test(foldedName(entry)) || isClosed(assessed.status)) return null;
  const named = daysIn(foldText(assessed.activity.name.value), electionDay);
  const planned = (registers.process?.data.simulacros ?? []).flatMap(
    ({ value }) => dayOfReading(value) ?? [],
  );
  // Of a day of the process that is no Sunday its own finding asks which one is right.
  if (!planned.every(isSunday)) return null;
  const isOutside = (day: CalendarDate): boolean =>
    planned.length > 0
      ? planned.every((other) => !isSameDate(other, day))
      : ownStart !== null && ownEnd !== null && (isBefore(day, ownStart) || isAfter(day, ownEnd));
  const days = named.filter(isOutside);
  if (days.length === 0) return null;
  const own = [ownStart, ownEnd].filter((day) => day !== null);
  return { assessed, where: 'name', days, expected: planned.length > 0 ? planned : own };
}

function* daySlips(context: RuleContext): Generator<Hit<DaySlip>> {
  for (const entry of context.plan) {
    const slip =
      endInNotes(entry, context.electionDay) ?? doneInNotes(entry, context) ?? simulacroDays(entry, context);
    if (slip === null) continue;
    const { notes, name } = entry.assessed.activity;
    yield {
      cell: (slip.where === 'name' ? name : (notes ?? name)).cell,
      subject: numberOf(entry),
      params: slip,
    };
  }
}

function daySlipInWords({ assessed, where, days, expected }: DaySlip): string {
  const written = listInWords(days.map(formatLongDate));
  const who = activityInWords(assessed);
  const other = listInWords(expected.map(formatLongDate));
  if (where === 'end')
    return `${capitalised(who)} concluye el ${written} según ${COLUMNS.notes} y el ${other} según ${COLUMNS.end}. Corrija la fecha equivocada.`;
  if (where === 'done')
    return `${capitalised(who)} se concluyó el ${written} según ${COLUMNS.notes} y el ${other} según ${COLUMNS.completed}. Corrija la fecha equivocada.`;
  return `El texto de ${who} da ${days.length === 1 ? 'una fecha que no es' : 'fechas que no son'} de sus simulacros: ${written} (constan ${listInWords(expected.map(formatShortDate))}). Corrija el texto o las fechas.`;
}

export const ROW_TEXT_RULES: readonly Rule[] = [
  defineRule<DaySlip>({
    id: 'PLAN-DATE-05',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Texto que da otra fecha que su fila',
    group: {
      what: 'actividades cuyo texto da otra fecha que su fila',
      toDo: 'Corrija la fecha equivocada de cada una.',
      item: numberOrRow,
      from: 4,
    },
    sentence: daySlipInWords,
    check: daySlips,
  }),
  defineRule<StateSlip>({
    id: 'PLAN-EST-07',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Estado que su fila contradice',
    group: {
      what: ({ kind }) => STATE_SLIPS[kind],
      toDo: ({ kind }) =>
        kind === 'early'
          ? 'Corrija el inicio o el estado.'
          : 'Corrija el estado o actualice las observaciones.',
      item: numberOrRow,
      from: 3,
    },
    sentence: ({ kind, assessed, written, start }) =>
      kind === 'done'
        ? `${capitalised(activityInWords(assessed))} no consta como concluida, pero ${COLUMNS.notes} dice ${quoted(written)}. Corrija el estado y anote ${COLUMNS.completed} o, si aún no concluye, actualice la nota.`
        : kind === 'lacking'
          ? `${capitalised(activityInWords(assessed))} consta como concluida, pero ${COLUMNS.notes} dice ${quoted(written)}. Corrija el estado o, si ya no falta nada, actualice la nota.`
          : `${capitalised(activityInWords(assessed))} dice ${quoted(written)} y su inicio es hasta el ${start === null ? '' : formatLongDate(start)}. Corrija ${COLUMNS.start} o el estado.`,
    *check({ plan, cutoff }) {
      for (const entry of plan) {
        const slip = stateSlip(entry, cutoff);
        if (slip === null) continue;
        const hit = { ...slip, subject: numberOf(entry) };
        yield slip.params.kind === 'early' ? { ...hit, severity: 'info' } : hit;
      }
    },
  }),
];
