/** Rules of the plan: its numbering, its texts, its periods, what it declares and what is late. */
import type { AssessedActivity, DeliveredReport } from '../assessment/assessment';
import type { PlanEntry } from '../assessment/planEntries';
import { completionCell } from '../assessment/completionCell';
import { ownTerm, stepKind } from '../assessment/stepWords';
import { isClosed, isFinished } from '../assessment/status';
import { watchedDelivery } from '../assessment/watchedDelivery';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, daysBetween, isAfter, isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { CellRef, TextField } from '../registers/cell';
import { cellAddress } from '../registers/cell';
import type { OutlineNumber } from '../registers/outlineNumber';
import { formatOutlineNumber, MOST_LEVELS, outlineParent } from '../registers/outlineNumber';
import { COLUMNS, planHeadings } from '../registers/planHeadings';
import type { Activity, Registers } from '../registers/records';
import { foldText } from '../text/foldText';
import { listInWords } from '../text/lists';
import { shortListInWords } from '../text/otherLists';
import { LATENESS_RULES } from './latenessRules';
import { foldedName } from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { isStillEmpty } from './placeholders';
import { SOURCES } from './sources';
import { activityInWords, capitalised, numberOrRow, quoted, rowsInWords } from './wording';
import { follows, inAnotherYear } from './yearSlips';

function subjectOf({ number }: AssessedActivity): string | null {
  return number === '' ? null : number;
}

const isBlank = (field: TextField): boolean => field.text.trim() === '' && field.value.trim() === '';

/** Top-level activities that can be told apart by their number; the others have a numbering finding to mend first. */
function numberedTopLevel(plan: readonly PlanEntry[]): readonly PlanEntry[] {
  return plan.filter(({ assessed }) => assessed.isTopLevel && assessed.activity.number.value !== null);
}

function* blankTopLevel(
  { plan }: RuleContext,
  column: (activity: Activity) => TextField | null,
  isEmpty: (field: TextField) => boolean = isBlank,
): Generator<Hit<{ assessed: AssessedActivity }>> {
  for (const { assessed } of numberedTopLevel(plan)) {
    const field = column(assessed.activity);
    if (field === null || !isEmpty(field) || assessed.status === 'notApplicable') continue;
    yield { cell: field.cell, subject: subjectOf(assessed), params: { assessed } };
  }
}

const CODES_ARE_FINE =
  'Así se pueden seguir; solo con números, como 6 y 6.1, se sabe qué fila es parte de otra.';

/** Whether a plan calls each of its rows by a code of its own, such as PREP-01, and none by a number. */
function areCodes(plan: readonly PlanEntry[]): boolean {
  const written = plan.flatMap(({ assessed: { activity } }) => activity.number.text || []);
  const prefixes = written.map((text) => /^(\p{L}{1,12})[-. ]?\d{1,4}$/u.exec(text.trim())?.[1]);
  return written.length > 1 && prefixes[0] !== undefined && new Set(prefixes).size === 1;
}

interface StatusAgainstDay {
  readonly assessed: AssessedActivity;
  readonly written: string;
  readonly completed: CalendarDate;
}

/** Two days of one sending: that of a row of the plan, in its cell, and that of the mark of the report that it is. */
interface DayAgainstMark {
  readonly assessed: AssessedActivity;
  readonly cell: CellRef;
  readonly said: CalendarDate;
  readonly mark: DeliveredReport;
}

const MEND_DAY_OR_MARK =
  'Corrija la fecha de la fila o, en Informes entregados, quite la marca y póngala con el día correcto.';

const dayAgainstMark = ({ assessed, cell, said, mark }: DayAgainstMark): string =>
  `${capitalised(activityInWords(assessed))} dice ${formatLongDate(said)} en ${cellAddress(cell)}, pero la marca de entregado de la hoja «${mark.cell.sheet}» dice ${formatLongDate(mark.on)}; se toma la fecha de la fila. ${MEND_DAY_OR_MARK}`;

function* daysAgainstMarks({ plan, deliveries }: RuleContext): Generator<Hit<DayAgainstMark>> {
  for (const { sending } of deliveries) {
    if (sending?.kind !== 'sent' || !sending.contradicted || sending.on === null) continue;
    const { cell, on: said, contradicted: mark } = sending;
    const assessed = plan.find((entry) => entry.assessed.activity === sending.row)?.assessed;
    if (assessed === undefined) continue;
    yield {
      cell,
      subject: subjectOf(assessed),
      title: 'Fecha que contradice la marca de entregado',
      write: 'el día en que se entregó',
      params: { assessed, cell, said, mark },
    };
  }
}

function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * The part of each activity where every part counts from the start again, as a sheet or a block a month does: a number is
 * then told apart within its own part. Empty where the parts go on counting.
 */
function countingParts(plan: Registers['plan']): ReadonlyMap<Activity, number> {
  const parts = plan?.parts ?? [];
  const first = parts.map(({ rows }) =>
    rows.find(({ number }) => number.value !== null)?.number.value?.join('.'),
  );
  if (parts.length < 2 || first[0] === undefined || new Set(first).size > 1) return new Map();
  return new Map(parts.flatMap(({ rows }, part) => rows.map((row) => [row, part] as const)));
}

/** A heading of numbers that are those of the documents of Anexo 13: several activities have one document. */
const OF_DOCUMENTS = /\bdoc(?:s|umentos?|tos?)?\b/;

/** Whether the numbers of the plan are its own, which no two rows share and none is left out of. */
const isNumbered = (plan: Registers['plan']): boolean =>
  (plan?.parts ?? []).every(({ headings }) => !OF_DOCUMENTS.test(foldText(headings?.number ?? '')));

/** Only a number with decimals can have lost a zero, and only a text beside it shows that the column is kept as text. */
function hasLostItsText(rows: readonly Activity[], index: number): boolean {
  const activity = rows[index];
  if (activity === undefined || !activity.numberStoredAsNumber || activity.number.value?.length !== 2)
    return false;
  return [rows[index - 1], rows[index + 1]].some(
    (neighbour) => neighbour !== undefined && neighbour.number.text !== '' && !neighbour.numberStoredAsNumber,
  );
}

/** Sub-activities whose activities are not in the plan; of several where the plan has no row at that level at all. */
interface Orphans {
  readonly parents: readonly string[];
  readonly children: readonly string[];
}

/** Whether no number of the plan is of the first level: its levels are a way to number, and no row of it was lost. */
const isWithoutTopLevel = (plan: readonly PlanEntry[]): boolean =>
  plan.every(({ assessed }) => assessed.activity.number.value?.length !== 1);

/** A jump in the numbers of one level: from `after`, or from the beginning, to `before`. */
interface NumberGap {
  /** The numbers above both, with the closing dot that joins them: `6.` or nothing at the top level. */
  readonly prefix: string;
  readonly after: number | null;
  readonly before: number;
  readonly cell: CellRef;
}

/**
 * What a row speaks of, for the numbers that are in use. A number with a slip (`8..2`) has its own finding and must not
 * look missing besides.
 */
function numbersIn({ number }: Activity): OutlineNumber {
  // A folio is no number of the plan.
  if (/\d{7}/.test(number.text)) return [];
  const numbers = number.value ?? (number.text.match(/\d{1,6}/g) ?? []).map(Number);
  return numbers.length > MOST_LEVELS ? [] : numbers;
}

/** The numbers in use under each parent, with the first row that uses each. A sub-activity uses those of its parents. */
function numbersByLevel(plan: readonly PlanEntry[]): ReadonlyMap<string, ReadonlyMap<number, CellRef>> {
  const levels = new Map<string, Map<number, CellRef>>();
  for (const { assessed } of plan) {
    let prefix = '';
    for (const number of numbersIn(assessed.activity)) {
      const level = levels.get(prefix) ?? new Map<number, CellRef>();
      levels.set(prefix, level);
      if (!level.has(number)) level.set(number, assessed.activity.number.cell);
      prefix += `${number}.`;
    }
  }
  return levels;
}

/** How many rows have each number. */
function usesOfNumbers(plan: readonly PlanEntry[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { assessed } of plan) uses.set(assessed.number, (uses.get(assessed.number) ?? 0) + 1);
  return uses;
}

/**
 * Sub-activities begin at 1. The plan may begin anywhere: kept month by month, that of November begins at 6.
 */
function* numberGaps(plan: readonly PlanEntry[]): Generator<NumberGap> {
  const uses = usesOfNumbers(plan);
  for (const [prefix, level] of numbersByLevel(plan)) {
    let after: number | null = null;
    for (const [before, cell] of [...level].sort(([a], [b]) => a - b)) {
      const expected: number = after === null ? (prefix === '' ? before : 1) : after + 1;
      // A number that is there twice took the next one's place, which is told with it.
      const spare = (uses.get(`${prefix}${after ?? ''}`) ?? 1) - 1;
      if (before > expected + spare) yield { prefix, after, before, cell };
      after = before;
    }
  }
}

/** "falta la 7", "faltan la 7 y la 8", "faltan de la 7 a la 11". */
function missingNumbers({ prefix, after, before }: NumberGap): string {
  const first = `la ${prefix}${(after ?? 0) + 1}`;
  const last = `la ${prefix}${before - 1}`;
  const count = before - 1 - (after ?? 0);
  if (count === 1) return `falta ${first}`;
  return count === 2 ? `faltan ${first} y ${last}` : `faltan de ${first} a ${last}`;
}

const NUMBERING: readonly Rule[] = [
  defineRule<{ name: string }>({
    id: 'PLAN-NUM-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Actividad sin número',
    group: { what: 'actividades sin número', toDo: 'Escriba el que les corresponde en el plan.' },
    sentence: ({ name }) => `${quoted(name)} no tiene número. Escriba el que le corresponde en el plan.`,
    *check({ plan }) {
      // A plan without any number is not told so in each row.
      const isNumbered = plan.some(({ assessed }) => assessed.activity.number.text !== '');
      if (plan.length > 1 && !isNumbered) return;
      for (const { assessed } of plan) {
        const { number, name } = assessed.activity;
        if (number.text === '' && number.value === null && !isBlank(name)) {
          yield { cell: number.cell, subject: null, params: { name: name.text } };
        }
      }
    },
  }),
  defineRule<{ number: string; rows: readonly CellRef[]; asNumber: boolean }>({
    id: 'PLAN-NUM-02',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Número repetido',
    group: {
      what: 'números repetidos',
      toDo: 'Deje uno distinto en cada fila.',
      item: ({ number }) => number,
      from: 3,
    },
    sentence: ({ number, rows, asNumber }) => {
      const lost = asNumber ? ` Si alguna es ${number}0, escríbala como texto.` : '';
      return `El número ${number} se repite en las filas ${shortListInWords(rowsInWords(rows), 8)}. Deje uno distinto en cada fila.${lost}`;
    },
    *check({ plan, registers }) {
      if (!isNumbered(registers.plan)) return;
      const parts = countingParts(registers.plan);
      const groups = groupBy(plan, ({ assessed: { activity, number } }) =>
        activity.number.value === null ? null : `${parts.get(activity) ?? ''} ${number}`,
      );
      for (const entries of groups.values()) {
        const [, second] = entries;
        if (second === undefined) continue;
        const { number } = second.assessed;
        const asNumber = entries.find(
          ({ assessed: { activity } }) =>
            activity.numberStoredAsNumber && activity.number.value?.length === 2,
        );
        yield {
          cell: (asNumber ?? second).assessed.activity.number.cell,
          subject: number,
          params: {
            number,
            rows: entries.map(({ assessed }) => assessed.activity.number.cell),
            asNumber: asNumber !== undefined,
          },
        };
      }
    },
  }),
  defineRule<{ written: string; isCode: boolean }>({
    id: 'PLAN-NUM-03',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Número de actividad mal escrito',
    group: {
      what: ({ isCode }) =>
        isCode ? 'actividades con un código en lugar de número' : 'números de actividad mal escritos',
      toDo: ({ isCode }) =>
        isCode ? CODES_ARE_FINE : 'Se esperan enteros separados por puntos, como 6 o 6.1.',
      item: ({ written }) => quoted(written),
    },
    sentence: ({ written }) =>
      `${quoted(written)} no es un número de actividad. Se esperan enteros separados por puntos, como 6 o 6.1.`,
    *check({ plan }) {
      const isCode = areCodes(plan);
      for (const { assessed } of plan) {
        const { number } = assessed.activity;
        if (number.value === null && number.text !== '') {
          yield {
            cell: number.cell,
            subject: number.text,
            ...(isCode ? { severity: 'info', title: 'Códigos en lugar de números' } : {}),
            params: { written: number.text, isCode },
          };
        }
      }
    },
  }),
  defineRule<{ number: string }>({
    id: 'PLAN-NUM-04',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Número almacenado como valor numérico',
    group: {
      what: 'números almacenados como valor numérico entre textos',
      toDo: 'Confirme que no perdieron un cero final (3.10 queda como 3.1) y escríbalos como texto.',
      item: ({ number }) => number,
    },
    sentence: ({ number }) =>
      `${number} está almacenado como valor numérico y sus vecinos como texto: pudo perder un cero final (${number}0 queda como ${number}). Confirme el número y escríbalo como texto.`,
    *check({ plan }) {
      const rows = plan.map(({ assessed }) => assessed.activity);
      for (const [index, { assessed }] of plan.entries()) {
        if (!hasLostItsText(rows, index)) continue;
        yield {
          cell: assessed.activity.number.cell,
          subject: assessed.number,
          params: { number: assessed.number },
        };
      }
    },
  }),
  defineRule<Orphans>({
    id: 'PLAN-NUM-05',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Subactividad sin actividad',
    group: {
      what: 'actividades que faltan y tienen subactividades',
      toDo: 'Agréguelas o corrija la numeración.',
      item: ({ parents }) => shortListInWords(parents),
      from: 3,
    },
    sentence: ({ parents, children }) => {
      const [parent = '', ...others] = parents;
      if (others.length > 0)
        return `El plan numera sus actividades por niveles (${shortListInWords(children)}) y no tiene las filas ${shortListInWords(parents)}. Si solo son grupos, déjelo así; si se borraron, agréguelas.`;
      const who =
        children.length === 1
          ? `La subactividad ${listInWords(children)} no tiene su actividad`
          : `Las subactividades ${shortListInWords(children)} no tienen su actividad`;
      return `${who}: el número ${parent} no está en el plan. Agregue ${parent} o corrija la numeración.`;
    },
    *check({ plan, registers }) {
      const titles = new Set(
        registers.plan?.parts.flatMap(({ titleNumbers = [] }) =>
          titleNumbers.map((each) => each.replace(/\.$/, '')),
        ),
      );
      const orphans = plan.filter(
        ({ assessed }) => (assessed.activity.number.value?.length ?? 0) > 1 && assessed.parent === null,
      );
      const byParent = groupBy(orphans, ({ assessed }) => {
        const parent = assessed.activity.number.value && outlineParent(assessed.activity.number.value);
        const number = parent && formatOutlineNumber(parent);
        return number !== null && titles.has(number) ? null : number;
      });
      const [lowest] = orphans;
      if (lowest !== undefined && byParent.size > 1 && isWithoutTopLevel(plan)) {
        const children = orphans.map(({ assessed }) => assessed.number);
        yield {
          cell: lowest.assessed.activity.number.cell,
          subject: lowest.assessed.number,
          severity: 'info',
          params: { parents: [...byParent.keys()], children },
        };
        return;
      }
      for (const [parent, entries] of byParent) {
        const first = entries[0];
        if (first === undefined) continue;
        yield {
          cell: first.assessed.activity.number.cell,
          subject: first.assessed.number,
          params: { parents: [parent], children: entries.map(({ assessed }) => assessed.number) },
        };
      }
    },
  }),
  defineRule<NumberGap>({
    id: 'PLAN-NUM-06',
    severity: 'info',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Salto en la numeración',
    group: {
      what: 'saltos en la numeración',
      toDo: 'Si se omitieron actividades, agréguelas; si no, deje la numeración como está.',
      item: missingNumbers,
    },
    sentence: (gap) => {
      const { prefix, after, before } = gap;
      const jump =
        after === null
          ? `Las subactividades de la ${prefix.slice(0, -1)} empiezan en la ${prefix}${before}`
          : `De la ${prefix === '' ? 'actividad' : 'subactividad'} ${prefix}${after} se pasa a la ${prefix}${before}`;
      const several = before - (after ?? 0) > 2;
      const toDo = several ? 'Si se omitieron, agréguelas' : 'Si se omitió, agréguela';
      return `${jump}: ${missingNumbers(gap)}. ${toDo}; si no, deje la numeración como está.`;
    },
    *check({ plan, registers }) {
      if (!isNumbered(registers.plan)) return;
      for (const gap of [...numberGaps(plan)].sort((a, b) => a.cell.row - b.cell.row)) {
        yield { cell: gap.cell, subject: `${gap.prefix}${gap.before}`, params: gap };
      }
    },
  }),
];

/** Rows with the same words that mean one delivery, which is owed once, or that are alike in all that the plan says. */
interface Repeated {
  readonly rows: readonly PlanEntry[];
  readonly delivery: string | null;
}

const endOf = ({ ownEnd }: PlanEntry): string => ownEnd?.toString() ?? '';
/** Rows of one task for several documents differ in what they deliver: «Remitir al INE» of each. */
const nameInActivity = (entry: PlanEntry): string =>
  [
    entry.ancestor?.assessed.number ?? '',
    foldedName(entry),
    foldText(entry.assessed.activity.deliverable?.text ?? ''),
  ].join(' ');
const LEAST_WORDS = 2;

/** Rows of no delivery with the same words, days and area, and not with one number: one is a copy. */
function* copiedActivities(sameNames: readonly (readonly PlanEntry[])[]): Generator<Hit<Repeated>> {
  for (const entries of sameNames) {
    const rows = entries.filter(
      (entry) =>
        entry.assessed.delivery === null &&
        entry.assessed.status !== 'notApplicable' &&
        entry.ownEnd !== null &&
        foldedName(entry).split(' ').length >= LEAST_WORDS,
    );
    const alike = groupBy(rows, ({ assessed: { activity }, ownStart, ownEnd }) =>
      [ownStart, ownEnd, foldText(activity.area?.text ?? '')].join('|'),
    );
    for (const copies of alike.values()) {
      const [, second] = copies;
      // A number that is there twice has a finding of its own.
      const numbers = copies.map(({ assessed }) => assessed.number).filter((number) => number !== '');
      if (second === undefined || new Set(numbers).size < numbers.length) continue;
      yield {
        cell: second.assessed.activity.name.cell,
        subject: subjectOf(second.assessed),
        params: { rows: copies, delivery: null },
      };
    }
  }
}

/** What people linked by hand has a finding of its own; a document of a test is owed for each. */
function* repeatedActivities(context: RuleContext): Generator<Hit<Repeated>> {
  const { plan, deliveries, answers, coverage } = context;
  const byName = groupBy(plan, nameInActivity);
  yield* copiedActivities([...byName.values()]);
  const groups = new Map([...byName.values()].flatMap((rows) => rows.map((row) => [row.assessed, rows])));
  for (const owed of deliveries) {
    const entry = answers.get(owed.delivery.id);
    if (entry === undefined || owed.delivery.test !== null) continue;
    if (coverage.links.get(owed.delivery.id)?.how === 'explicit') continue;
    const rows = (groups.get(entry.assessed) ?? []).filter(
      ({ assessed }) =>
        assessed.status !== 'notApplicable' && [null, entry.assessed.delivery].includes(assessed.delivery),
    );
    const [, second] = rows;
    if (second === undefined) continue;
    yield {
      cell: second.assessed.activity.name.cell,
      subject: subjectOf(second.assessed),
      owed,
      params: { rows, delivery: owed.delivery.name },
    };
  }
}

const REPEATED: Rule = defineRule<Repeated>({
  id: 'PLAN-NUM-07',
  severity: 'warning',
  register: 'plan',
  source: SOURCES.dataQuality,
  title: 'Actividad repetida',
  sentence: ({ rows, delivery }) => {
    const [first] = rows;
    const places = listInWords(rowsInWords(rows.map(({ assessed }) => assessed.activity.name.cell)));
    if (delivery === null)
      return `La misma actividad, ${quoted(first?.assessed.activity.name.text ?? '')}, está en las filas ${places}, con las mismas fechas. Deje una sola o diga en qué se distinguen.`;
    const ends = new Set(rows.map(endOf)).size > 1 ? ', con términos distintos' : '';
    return `La misma actividad, ${quoted(first?.assessed.activity.name.text ?? '')}, está en las filas ${places}${ends}; «${delivery}» se entrega una vez. Deje una sola.`;
  },
  check: repeatedActivities,
});

const TEXTS: readonly Rule[] = [
  defineRule<{ number: string }>({
    id: 'PLAN-TXT-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Número sin actividad',
    group: { what: 'números sin actividad', toDo: 'Escriba en qué consiste cada una o borre el número.' },
    sentence: ({ number }) =>
      `El número ${number} no tiene actividad. Escriba en qué consiste o borre el número.`,
    *check({ plan }) {
      for (const { assessed } of plan) {
        const { number, name } = assessed.activity;
        if (number.text === '' || !isBlank(name)) continue;
        yield { cell: name.cell, subject: assessed.number, params: { number: assessed.number } };
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity }>({
    id: 'PLAN-TXT-02',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Actividad sin entregable',
    group: {
      what: 'actividades sin entregable',
      toDo: `Anote el documento en ${COLUMNS.deliverable}.`,
      item: numberOrRow,
    },
    sentence: ({ assessed }) =>
      `${capitalised(activityInWords(assessed))} no dice qué se entrega. Anote el documento en ${COLUMNS.deliverable}.`,
    check: (context) => blankTopLevel(context, (activity) => activity.deliverable, isStillEmpty),
  }),
  defineRule<{ assessed: AssessedActivity }>({
    id: 'PLAN-TXT-03',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Actividad sin área responsable',
    group: {
      what: 'actividades sin área responsable',
      toDo: `Anote el área en ${COLUMNS.area}.`,
      item: numberOrRow,
    },
    sentence: ({ assessed }) =>
      `${capitalised(activityInWords(assessed))} no dice quién responde por ella. Anote el área en ${COLUMNS.area}.`,
    check: (context) => blankTopLevel(context, (activity) => activity.area),
  }),
];

type CompletionSlip =
  | {
      readonly kind: 'afterCutoff';
      readonly assessed: AssessedActivity;
      readonly completed: CalendarDate;
      readonly cutoff: CalendarDate;
      readonly meant: CalendarDate | null;
    }
  | {
      readonly kind: 'beforeStart';
      readonly assessed: AssessedActivity;
      readonly completed: CalendarDate;
      readonly start: CalendarDate;
      /** The day that a slip of the year, or of the month it was sent in, makes likely. */
      readonly meant: CalendarDate | null;
    };

function completionSlip(
  { assessed }: PlanEntry,
  { cutoff, electionDay }: Pick<RuleContext, 'cutoff' | 'electionDay'>,
): CompletionSlip | null {
  const { completed, start, activity } = assessed;
  if (completed === null) return null;
  const isPossible = (day: CalendarDate): boolean =>
    !isAfter(day, cutoff) && (start === null || follows(day, start));
  if (isAfter(completed, cutoff)) {
    const sent = activity.sentToIne && dayOfReading(activity.sentToIne.value);
    const sameDay = sent !== null && sent.day === completed.day && isPossible(sent) ? sent : null;
    const meant = sameDay ?? inAnotherYear(completed, isPossible, electionDay);
    return { kind: 'afterCutoff', assessed, completed, cutoff, meant };
  }
  if (start === null || !isBefore(completed, start)) return null;
  const meant = inAnotherYear(completed, isPossible, electionDay);
  return { kind: 'beforeStart', assessed, completed, start, meant };
}

interface OutsidePeriod {
  readonly assessed: AssessedActivity;
  readonly parent: AssessedActivity;
  readonly date: CalendarDate;
  readonly side: 'before' | 'after';
  /** Whether the date is the end of the row. */
  readonly isEnd: boolean;
}

function outsideParent({ assessed, ancestor, ownStart, ownEnd }: PlanEntry): OutsidePeriod | null {
  const parent = ancestor?.assessed;
  if (parent === undefined) return null;
  const late = [ownEnd, ownStart].find(
    (date) => date !== null && parent.end !== null && isAfter(date, parent.end),
  );
  if (late) return { assessed, parent, date: late, side: 'after', isEnd: late === ownEnd };
  const early = [ownStart, ownEnd].find(
    (date) => date !== null && parent.start !== null && isBefore(date, parent.start),
  );
  return early ? { assessed, parent, date: early, side: 'before', isEnd: early === ownEnd } : null;
}

/** The last day that complies of each row that hands in a document, by the number of the row. */
function legalDays({ deliveries }: RuleContext): ReadonlyMap<string, CalendarDate | null> {
  return new Map(
    deliveries.flatMap((owed) => {
      const { legal, readings } = watchedDelivery(owed);
      const last = [legal, ...readings.map((reading) => reading.legal)]
        .filter((day) => day !== null)
        .sort(compareDates)
        .at(-1);
      return owed.activity === null ? [] : [[owed.activity, last ?? null] as const];
    }),
  );
}

/** Whether a row hands in a document in time: its day follows from the law and not from the activity above. */
function isByLaw({ assessed, date }: OutsidePeriod, legal: ReturnType<typeof legalDays>): boolean {
  const day = legal.get(assessed.number);
  return day !== undefined && (day === null || !isAfter(date, day));
}

/** How many natural days after its activity a document is sent at most: the term that the law gives. */
const SENDING_DAYS = 5;

/** Whether a step comes after its activity by nature: it has a term after the approval, or sends what was approved within it. */
function isSentAfterwards({ assessed, parent, date, side }: OutsidePeriod): boolean {
  const { text, value } = assessed.activity.name;
  if (ownTerm(text) !== null) return true;
  return (
    side === 'after' &&
    stepKind(value) === 'sending' &&
    parent.end !== null &&
    daysBetween(parent.end, date) <= SENDING_DAYS
  );
}

/** Whether a date is that of a merged cell which begins in a row above. */
function isOfRowAbove(date: Activity['end'], { activity }: AssessedActivity): boolean {
  return date !== null && date.cell.row < activity.row;
}

interface ReversedPeriod {
  readonly assessed: AssessedActivity;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** The end in the year that puts it after the start; `null` where no year of the process does. */
  readonly meant: CalendarDate | null;
}

const PERIODS: readonly Rule[] = [
  defineRule<ReversedPeriod>({
    id: 'PLAN-DATE-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Término anterior al inicio',
    sentence: ({ assessed, start, end, meant }) =>
      `${capitalised(activityInWords(assessed))} termina el ${formatLongDate(end)}, antes de iniciar (${formatLongDate(start)}). ${meant === null ? '' : `¿Es el ${formatLongDate(meant)}? `}Corrija ${COLUMNS.start} o ${COLUMNS.end}.`,
    *check({ plan, electionDay }) {
      for (const { assessed, ownStart, ownEnd } of plan) {
        if (ownStart === null || ownEnd === null || !isBefore(ownEnd, ownStart)) continue;
        // Dates merged over several activities are wrong once.
        if ([assessed.activity.start, assessed.activity.end].every((date) => isOfRowAbove(date, assessed)))
          continue;
        yield {
          cell: assessed.activity.end?.cell ?? null,
          subject: subjectOf(assessed),
          params: {
            assessed,
            start: ownStart,
            end: ownEnd,
            meant: inAnotherYear(ownEnd, (day) => follows(day, ownStart), electionDay),
          },
        };
      }
    },
  }),
  defineRule<OutsidePeriod>({
    id: 'PLAN-DATE-02',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Subactividad fuera del periodo de su actividad',
    group: {
      what: ({ side }) =>
        side === 'after'
          ? 'subactividades llegan después del término de su actividad'
          : 'subactividades caen antes del inicio de su actividad',
      toDo: 'Ajuste sus fechas o las de la actividad.',
      item: numberOrRow,
    },
    sentence: ({ assessed, parent, date, side, isEnd }) => {
      const verb = side === 'after' ? 'llega hasta' : isEnd ? 'termina' : 'inicia';
      const limit =
        side === 'after'
          ? `después del término de ${activityInWords(parent)}`
          : `antes del inicio de ${activityInWords(parent)}`;
      const bound = side === 'after' ? parent.end : parent.start;
      return `${capitalised(activityInWords(assessed))} ${verb} el ${formatLongDate(date)}, ${limit}${bound === null ? '' : ` (${formatLongDate(bound)})`}. Ajuste una de las dos fechas.`;
    },
    *check(context) {
      const legal = legalDays(context);
      for (const entry of context.plan) {
        const outside = outsideParent(entry);
        if (outside === null || isSentAfterwards(outside) || isByLaw(outside, legal)) continue;
        const { activity } = entry.assessed;
        const field = outside.isEnd ? activity.end : activity.start;
        yield { cell: field?.cell ?? null, subject: subjectOf(entry.assessed), params: outside };
      }
    },
  }),
  defineRule<CompletionSlip>({
    id: 'PLAN-DATE-03',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha de cumplimiento que no puede ser',
    group: {
      what: ({ kind }) =>
        `actividades con fecha de cumplimiento ${kind === 'afterCutoff' ? 'posterior a la fecha de corte' : 'anterior a su inicio'}`,
      toDo: 'Corrija las fechas que sean un error.',
      item: numberOrRow,
      from: 4,
    },
    sentence: (slip) => {
      const what = `La fecha de cumplimiento de ${activityInWords(slip.assessed)}, ${formatLongDate(slip.completed)},`;
      const meant = slip.meant === null ? '' : ` ¿Es el ${formatLongDate(slip.meant)}?`;
      return slip.kind === 'afterCutoff'
        ? `${what} es posterior a la fecha de corte (${formatLongDate(slip.cutoff)}), así que al corte cuenta como no concluida.${meant} Corrija la fecha si es un error.`
        : `${what} es anterior a su inicio (${formatLongDate(slip.start)}).${meant} Corrija una de las dos fechas.`;
    },
    *check({ plan, cutoff, electionDay }) {
      for (const entry of plan) {
        const slip = completionSlip(entry, { cutoff, electionDay });
        if (slip === null) continue;
        const { assessed } = entry;
        yield { cell: completionCell(assessed), subject: subjectOf(assessed), params: slip };
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity | null; written: string }>({
    id: 'PLAN-DATE-04',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Actividad sin fecha de término',
    group: {
      what: ({ assessed }) => (assessed === null ? null : 'actividades sin fecha de término'),
      toDo: 'Escriba la fecha en que debe concluir cada una.',
      item: ({ assessed }) => (assessed === null ? '' : numberOrRow({ assessed })),
    },
    sentence: ({ assessed, written }) => {
      if (assessed === null)
        return 'El plan no tiene columna Término y sin ella no se sabe qué está vencido. Agréguela.';
      const there = written === '' ? 'no tiene fecha de término' : `tiene ${quoted(written)} como término`;
      return `${capitalised(activityInWords(assessed))} ${there}. Escriba la fecha en que debe concluir.`;
    },
    *check({ plan, registers }) {
      const topLevel = numberedTopLevel(plan);
      // Where weeks say the ends, it is their year that is missing.
      const areInWeeks = registers.plan?.parts.some(({ weeks }) => weeks?.['end'] !== undefined) === true;
      if (areInWeeks && topLevel.every(({ assessed }) => assessed.activity.end === null)) return;
      if (topLevel.length > 0 && topLevel.every(({ assessed }) => assessed.activity.end === null)) {
        yield { cell: null, subject: null, params: { assessed: null, written: '' } };
        return;
      }
      const grouping = new Set(
        plan.flatMap(({ ancestor, ownEnd }) =>
          ancestor === null || ownEnd === null ? [] : ancestor.assessed,
        ),
      );
      for (const { assessed, ownEnd } of topLevel) {
        const { end, start } = assessed.activity;
        // What only names a group has the days of the rows below.
        if (grouping.has(assessed) && [start, end].every((day) => !day || day.value.kind === 'blank'))
          continue;
        // What is written and cannot be read already has its own finding.
        if (end === null || ownEnd !== null || end.value.kind === 'notDate') continue;
        if (
          assessed.status === 'notApplicable' ||
          (end.value.kind === 'word' && end.value.word !== 'toBeDefined')
        )
          continue;
        yield { cell: end.cell, subject: subjectOf(assessed), params: { assessed, written: end.text } };
      }
    },
  }),
];

const DECLARED_WORDS: Readonly<Record<string, string>> = {
  inProgress: 'sigue en proceso',
  notStarted: 'sigue pendiente',
};

const DECLARATIONS: readonly Rule[] = [
  defineRule<{ assessed: AssessedActivity; written: string }>({
    id: 'PLAN-EST-01',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Estado que no se reconoce',
    group: {
      what: 'actividades con un estado que no se reconoce',
      toDo: 'Use Concluida, En proceso, Pendiente, Cancelada o No aplica.',
      item: ({ assessed, written }) => `${numberOrRow({ assessed })}: ${quoted(written)}`,
      longest: 6,
    },
    sentence: ({ assessed, written }) =>
      `No se reconoce el estado ${quoted(written)} de ${activityInWords(assessed)}; se juzga solo por sus fechas. Use Concluida, En proceso, Pendiente, Cancelada o No aplica.`,
    *check({ plan }) {
      for (const { assessed, declared } of plan) {
        const { status } = assessed.activity;
        if (declared !== 'unknown' || status === null) continue;
        yield { cell: status.cell, subject: subjectOf(assessed), params: { assessed, written: status.text } };
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity }>({
    id: 'PLAN-EST-02',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Concluida sin fecha de cumplimiento',
    group: {
      what: ({ assessed }) =>
        assessed.markedReport === null
          ? 'actividades concluidas sin fecha de cumplimiento'
          : 'informes marcados como entregados sin fecha de cumplimiento en su fila',
      toDo: 'Escriba la fecha en que se concluyeron.',
      item: numberOrRow,
    },
    sentence: ({ assessed }) =>
      assessed.markedReport !== null
        ? `${capitalised(activityInWords(assessed))} se toma como concluida el ${formatLongDate(assessed.markedReport.on)} porque ese día se entregó su informe, según la marca de la hoja «${assessed.markedReport.cell.sheet}», pero su fila no lo dice. Escriba esa fecha en ${COLUMNS.completed}.`
        : `${capitalised(activityInWords(assessed))} se declara concluida sin fecha de cumplimiento, y no se puede saber si fue a tiempo. Escriba la fecha en que se concluyó.`,
    *check({ plan }) {
      for (const { assessed, declared } of plan) {
        const { completed, number } = assessed.activity;
        const isBlank =
          completed === null || completed.value.kind === 'blank' || completed.value.kind === 'word';
        if (assessed.markedReport !== null && isBlank) {
          const title = 'Informe entregado sin fecha de cumplimiento';
          yield {
            cell: (completed ?? number).cell,
            subject: subjectOf(assessed),
            title,
            params: { assessed },
          };
          continue;
        }
        // Sub-activities that take their dates from above are followed by their parent's completion date.
        if (declared !== 'done' || completed === null || assessed.datesInherited) continue;
        // A step that sends and notes its sending says when it was concluded.
        if (assessed.completed !== null || !isBlank) continue;
        yield { cell: completed.cell, subject: subjectOf(assessed), params: { assessed } };
      }
    },
  }),
  defineRule<StatusAgainstDay | DayAgainstMark>({
    id: 'PLAN-EST-03',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Estado que contradice la fecha de cumplimiento',
    group: {
      what: (params) =>
        'mark' in params
          ? 'actividades con una fecha que contradice la marca de entregado de su informe'
          : 'actividades con fecha de cumplimiento y un estado que la contradice',
      toDo: (params) => ('mark' in params ? MEND_DAY_OR_MARK : 'Corrija el estado o borre la fecha.'),
      item: numberOrRow,
      from: 4,
    },
    sentence: (params) => {
      if ('mark' in params) return dayAgainstMark(params);
      const { assessed, written, completed } = params;
      const isSent = assessed.activity.completed?.value.kind !== 'date';
      const what = isSent ? 'consta que se remitió al INE' : 'tiene fecha de cumplimiento';
      return `${capitalised(activityInWords(assessed))} dice ${quoted(written)}, pero ${what} (${formatLongDate(completed)}); se toma como concluida. Corrija el estado o borre la fecha.`;
    },
    *check(context) {
      yield* daysAgainstMarks(context);
      const { plan, cutoff } = context;
      for (const { assessed, declared } of plan) {
        const { completed } = assessed;
        const { status } = assessed.activity;
        if (status === null || completed === null || isAfter(completed, cutoff)) continue;
        // What only the mark of its report concludes is asked for its day, and its state with it.
        if (assessed.markedReport !== null) continue;
        if (declared === 'done' || declared === 'none' || declared === 'unknown') continue;
        yield {
          cell: status.cell,
          subject: subjectOf(assessed),
          params: { assessed, written: status.text, completed },
        };
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity; parent: AssessedActivity; declared: string }>({
    id: 'PLAN-EST-04',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Actividad concluida con subactividades pendientes',
    group: {
      what: 'subactividades sin concluir de actividades concluidas',
      toDo: 'Conclúyalas o corrija los estados.',
      item: numberOrRow,
    },
    sentence: ({ assessed, parent, declared }) =>
      `${capitalised(activityInWords(parent))} está concluida, pero ${activityInWords(assessed)} ${DECLARED_WORDS[declared] ?? 'no lo está'}. Concluya la subactividad o corrija uno de los dos estados.`,
    *check({ plan }) {
      for (const { assessed, ancestor, declared, isConditional } of plan) {
        if (ancestor === null || isConditional) continue;
        // What its report closes is asked for its state all the same.
        const { completed, delivered } = assessed;
        const isOpen = delivered !== null && completed === null && DECLARED_WORDS[declared] !== undefined;
        if (!isFinished(ancestor.assessed.status) || (isClosed(assessed.status) && !isOpen)) continue;
        const { status, number } = assessed.activity;
        yield {
          cell: (status ?? number).cell,
          subject: subjectOf(ancestor.assessed),
          params: { assessed, parent: ancestor.assessed, declared },
        };
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity }>({
    id: 'PLAN-EST-05',
    severity: 'info',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'No aplica sin motivo',
    group: {
      what: 'actividades no aplicables o canceladas sin decir por qué',
      toDo: `Anote el motivo en ${COLUMNS.notes}.`,
      item: numberOrRow,
    },
    sentence: ({ assessed }) =>
      `${capitalised(activityInWords(assessed))} se marcó como no aplicable o cancelada sin decir por qué. Anote el motivo en ${COLUMNS.notes}.`,
    *check({ plan, deliveries }) {
      const always = new Set(
        deliveries.flatMap(({ delivery }) => (delivery.condition === null ? delivery.id : [])),
      );
      for (const { assessed, ancestor, declared } of plan) {
        const { notes } = assessed.activity;
        if (declared !== 'notApplicable' || assessed.status !== 'notApplicable') continue;
        // An obligatory delivery cannot be left out for any reason: another rule says so.
        if (notes === null || !isBlank(notes) || always.has(assessed.delivery ?? '')) continue;
        // A step does not apply for the reason of its activity.
        if (saysWhyAbove(ancestor)) continue;
        yield { cell: notes.cell, subject: subjectOf(assessed), params: { assessed } };
      }
    },
  }),
];

/** Whether a row above that does not apply either says why. */
function saysWhyAbove(ancestor: PlanEntry | null): boolean {
  for (let above = ancestor; above !== null; above = above.ancestor) {
    const { notes } = above.assessed.activity;
    if (above.declared === 'notApplicable' && notes !== null && !isBlank(notes)) return true;
  }
  return false;
}

/** A column of evidence that only keeps the papers with which documents were sent: beside a day of sending, any letter is one. */
const SENDING_PAPER =
  /\b(?:oficio|acuse)s? de (?:la )?(?:remision|envio)\b|^(?:(?:numero|num|no)\.? (?:de |del )?)?(?:oficio|acuse)s?(?: y (?:oficio|acuse))?(?: (?:de )?(?:recibo|recepcion))?$/;

/** The letter with which the report that a row is was delivered, as its mark has it. */
const letterOf = ({ delivered }: AssessedActivity): string | null => delivered?.letter ?? null;

const EVIDENCE: readonly Rule[] = [
  defineRule<{ assessed: AssessedActivity }>({
    id: 'PLAN-EVI-01',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Concluida sin evidencia',
    group: {
      what: ({ assessed }) =>
        letterOf(assessed) === null
          ? 'actividades concluidas sin evidencia'
          : 'informes con su oficio en la marca de entregado y no en su fila',
      toDo: `Anote en ${COLUMNS.evidence} el documento o el oficio que las respalda.`,
      item: numberOrRow,
    },
    sentence: ({ assessed }) => {
      const letter = letterOf(assessed);
      return letter === null
        ? `${capitalised(activityInWords(assessed))} está concluida sin evidencia. Anote el documento o el oficio que la respalda en ${COLUMNS.evidence}.`
        : `El oficio de ${activityInWords(assessed)}, ${quoted(letter)}, está en la marca de entregado de la hoja «${assessed.delivered?.cell.sheet ?? ''}» y no en su fila. Anótelo en ${COLUMNS.evidence}.`;
    },
    *check({ plan, registers }) {
      const isOfSendings = SENDING_PAPER.test(
        foldText(planHeadings(registers.plan).evidence).replace(/[«»]/g, ''),
      );
      for (const { assessed } of plan) {
        const { evidence, sentToIne } = assessed.activity;
        if (!isFinished(assessed.status) || !assessed.isTopLevel || evidence === null) continue;
        if (!isStillEmpty(evidence) && !/^no\.?$/.test(foldText(evidence.text))) continue;
        // What was not sent has no paper of its sending.
        if (isOfSendings && sentToIne !== null && dayOfReading(sentToIne.value) === null) continue;
        const hit = { cell: evidence.cell, subject: subjectOf(assessed), params: { assessed } };
        yield letterOf(assessed) === null
          ? hit
          : { ...hit, severity: 'info', title: 'Oficio de la entrega sin anotar en su fila' };
      }
    },
  }),
];

export const PLAN_RULES: readonly Rule[] = [
  ...NUMBERING,
  REPEATED,
  ...TEXTS,
  ...PERIODS,
  ...DECLARATIONS,
  ...LATENESS_RULES,
  ...EVIDENCE,
];
