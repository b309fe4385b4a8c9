/** Rules of the agreements: their keys, and the one date that each must bear wherever it is mentioned. */
import type { DateChoice, DateFix } from '../assessment/assessment';
import { allowedDays, PROCESS } from '../anexo13/processDays';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, isAfter, isBefore, isSameDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import { agreementMentions, parseAgreementKey } from '../registers/agreementKey';
import { bodyKind } from '../registers/body';
import type { CellRef, DateField, TextField } from '../registers/cell';
import { columnLetters } from '../registers/cell';
import type { Agreement, Registers } from '../registers/records';
import { tidyBlanks } from '../text/foldText';
import { listInWords } from '../text/lists';
import { shortListInWords } from '../text/otherLists';
import { approvalDates, concludedWithAgreement } from './agreementApprovals';
import { oncePer } from '../text/oncePer';
import { SHEETS } from '../registers/registerNames';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { quoted } from './wording';

function agreementsOf({ registers }: RuleContext): readonly Agreement[] {
  return registers.agreements?.rows ?? [];
}

function dateOfAgreement(agreement: Agreement): CalendarDate | null {
  return agreement.date === null ? null : dayOfReading(agreement.date.value);
}

/** One place that gives an agreement a date. */
interface DateEvidence {
  readonly date: CalendarDate;
  readonly cell: CellRef;
  /** The key as the place has it; the normal form where it only leads to the agreement. */
  readonly written: string;
  /** What the cell of the date shows; `null` where a text says it. */
  readonly shown: string | null;
  readonly origin: 'register' | 'text' | 'approval' | 'conclusion' | 'appointment';
}

/** A text that may mention agreements. */
interface SearchedText {
  readonly text: string;
  readonly cell: CellRef;
}

/** The texts in which agreements may be mentioned, with their cells. */
function searchedTexts({ sessions, plan, notes, agreements, members }: Registers): readonly SearchedText[] {
  const found: SearchedText[] = [];
  const search = (field: TextField | null): void => {
    // Excel cuts what it shows of a long text; the value is whole.
    const text = field === null ? '' : field.value || field.text;
    if (field !== null && text.includes('/')) found.push({ text, cell: field.cell });
  };
  for (const row of sessions?.rows ?? []) [row.orderOfTheDay, row.agreements].forEach(search);
  for (const row of plan?.rows ?? []) [row.name, row.deliverable, row.evidence, row.notes].forEach(search);
  for (const row of notes?.rows ?? []) search(row.text);
  for (const row of agreements?.rows ?? []) search(row.subject);
  for (const row of members?.rows ?? []) search(row.departureReason);
  return found;
}

/** Keys that are agreements for certain: registered, or the ground of an appointment. */
function knownKeys({ agreements, members }: Registers): ReadonlySet<string> {
  const texts = [
    ...(agreements?.rows ?? []).map(({ key }) => key.text),
    ...(members?.rows ?? []).map(({ appointmentAgreement }) => appointmentAgreement?.text ?? ''),
  ];
  return new Set(texts.flatMap((text) => parseAgreementKey(text)?.key ?? []));
}

/** Every date that the workbook gives each agreement, in the order of the registers. */
function datesByAgreement(context: RuleContext): ReadonlyMap<string, readonly DateEvidence[]> {
  const found = new Map<string, DateEvidence[]>();
  for (const [key, evidence] of dateEvidence(context)) {
    const list = found.get(key);
    if (list === undefined) found.set(key, [evidence]);
    else list.push(evidence);
  }
  return found;
}

type KeyedEvidence = readonly [key: string, evidence: DateEvidence];

function* dateEvidence(context: RuleContext): Generator<KeyedEvidence> {
  const { registers } = context;
  for (const { key, date } of registers.agreements?.rows ?? []) {
    yield* writtenEvidence(key.text, date, 'register');
  }
  yield* mentionedDates(registers);
  for (const { key, date, cell, shown } of approvalDates(context))
    yield [key, { date, cell, shown, written: key, origin: 'approval' }];
  for (const { key, date, cell, shown } of concludedWithAgreement(context))
    yield [key, { date, cell, shown, written: key, origin: 'conclusion' }];
  for (const { appointed, appointmentAgreement } of registers.members?.rows ?? []) {
    yield* writtenEvidence(appointmentAgreement?.text ?? '', appointed, 'appointment');
  }
}

/** The date of a cell for the agreement of another, where both can be read. */
function* writtenEvidence(
  keyText: string,
  field: DateField | null,
  origin: DateEvidence['origin'],
): Generator<KeyedEvidence> {
  const key = parseAgreementKey(keyText)?.key;
  const date = field === null ? null : dayOfReading(field.value);
  if (key !== undefined && field !== null && date !== null)
    yield [key, { date, cell: field.cell, shown: field.text, written: tidyBlanks(keyText), origin }];
}

function* mentionedDates(registers: Registers): Generator<KeyedEvidence> {
  const known = knownKeys(registers);
  for (const { text, cell } of searchedTexts(registers)) {
    for (const { key, written, date, namedAgreement } of agreementMentions(text)) {
      if (date !== null && (namedAgreement || known.has(key)))
        yield [key, { date, cell, shown: null, written, origin: 'text' }];
    }
  }
}

interface Contradiction {
  readonly key: string;
  /** The key as the first place has it. */
  readonly written: string;
  /** Where the date is that fewest places give; the first place, where as many give each. */
  readonly cell: CellRef | null;
  /** Whether all dates but one come from texts that mention the agreement in passing. */
  readonly isByMention: boolean;
  /** The dates, earliest first, each with the places that give it. */
  readonly dates: readonly { readonly date: CalendarDate; readonly evidence: readonly DateEvidence[] }[];
}

/** From how many appointments of one day on they say together when an agreement was taken. */
const APPOINTED_TOGETHER = 2;

/** The days on which several people took office by the agreement, all of them on that day. */
function appointedTogether(evidence: readonly DateEvidence[]): ReadonlySet<string> {
  const days = evidence.flatMap(({ origin, date }) => (origin === 'appointment' ? date.toString() : []));
  return new Set(days.length >= APPOINTED_TOGETHER && new Set(days).size === 1 ? days : []);
}

/**
 * Two dates contradict each other when register or texts give both, when the session or the activity that approved the
 * agreement has another, or when someone took office before the agreement that appoints them. To take office after it is
 * usual and contradicts nothing; such an appointment is only shown beside a text that says the same. An activity concluded
 * before its agreement contradicts it; one concluded after it only where those whom it appoints took office on that very day.
 */
function contradiction(key: string, evidence: readonly DateEvidence[]): Contradiction | null {
  const stated = daysBy(evidence, ['register', 'text']);
  const earliest = [...stated.values()].sort(compareDates)[0];
  if (earliest === undefined) return null;
  const concluded = daysBy(evidence, ['conclusion']);
  const appointed = appointedTogether(evidence);
  const counts = ({ origin, date }: DateEvidence): boolean => {
    const day = date.toString();
    if (stated.has(day)) return true;
    if (origin === 'conclusion') return appointed.has(day) || isBefore(date, earliest);
    if (origin !== 'appointment') return true;
    return isBefore(date, earliest) || (appointed.has(day) && concluded.has(day));
  };
  const byDate = new Map<string, DateEvidence[]>();
  for (const one of evidence.filter(counts)) {
    const day = one.date.toString();
    const list = byDate.get(day);
    if (list === undefined) byDate.set(day, [one]);
    else list.push(one);
  }
  if (byDate.size < 2) return null;
  const dates = [...byDate.values()]
    .flatMap((list) => (list[0] === undefined ? [] : [{ date: list[0].date, evidence: list }]))
    .sort((a, b) => compareDates(a.date, b.date));
  const recorded = dates.filter(({ evidence: places }) => places.some(({ origin }) => origin !== 'text'));
  return {
    key,
    written: evidence[0]?.written ?? key,
    cell: doubtfulPlace(dates) ?? evidence[0]?.cell ?? null,
    isByMention: recorded.length < 2,
    dates,
  };
}

/** Whether a place says another date than the right one, and not only what may come after the agreement. */
const isWrong = ({ origin, date }: DateEvidence, right: CalendarDate): boolean =>
  (origin !== 'appointment' && origin !== 'conclusion') || isBefore(date, right);

/**
 * The places that are wrong where the earliest date is right, apart from those that then only come after the agreement. Where a date has
 * no others, they are what contradicts.
 */
function apartFromLater(evidence: readonly DateEvidence[], earliest: CalendarDate) {
  const wrong = evidence.filter((each) => isWrong(each, earliest));
  const [first] = wrong;
  if (first === undefined || isSameDate(first.date, earliest)) return { places: evidence, later: [] };
  return { places: wrong, later: evidence.filter((each) => !wrong.includes(each)) };
}

/** What corrects each of two dates by the other; nothing where no cell can be corrected, or there are more. */
function dateChoices([first, second, third]: Contradiction['dates']): readonly DateChoice[] {
  if (first === undefined || second === undefined || third !== undefined) return [];
  const choice = ({ date: right }: typeof first, { evidence }: typeof first): DateChoice => {
    const wrong = evidence.filter((each) => isWrong(each, right));
    return {
      right,
      fixes: wrong.flatMap(({ cell, shown }): readonly DateFix[] =>
        shown === null ? [] : [{ kind: 'date', cell, before: shown, after: right, origin: null }],
      ),
      texts: wrong.flatMap(({ cell, shown }) => (shown === null ? cell : [])),
    };
  };
  const choices = [choice(first, second), choice(second, first)];
  const settles = choices.every(({ fixes, texts }) => fixes.length + texts.length > 0);
  return settles && choices.some(({ fixes }) => fixes.length > 0) ? choices : [];
}

/** The first place of the date that fewest places give; `null` where another date has as few. */
function doubtfulPlace(dates: Contradiction['dates']): CellRef | null {
  const [least, next] = [...dates].sort((a, b) => a.evidence.length - b.evidence.length);
  const isAlone = least !== undefined && next !== undefined && least.evidence.length < next.evidence.length;
  return isAlone ? (least.evidence[0]?.cell ?? null) : null;
}

/** The days that evidence of some origins gives, by their text. */
function daysBy(
  evidence: readonly DateEvidence[],
  origins: readonly DateEvidence['origin'][],
): ReadonlyMap<string, CalendarDate> {
  return new Map(
    evidence.flatMap(({ origin, date }) =>
      origins.includes(origin) ? [[date.toString(), date] as const] : [],
    ),
  );
}

const contradictions = oncePer((context: RuleContext): readonly Contradiction[] =>
  [...datesByAgreement(context)].flatMap(([key, evidence]) => contradiction(key, evidence) ?? []),
);

/** Where a date is given, sheet by sheet: "Integrantes (D6, D7, D8 y 2 más)". */
function placesInWords(evidence: readonly DateEvidence[]): string {
  const bySheet = new Map<string, Set<string>>();
  for (const { cell } of evidence) {
    const addresses = bySheet.get(cell.sheet) ?? new Set();
    bySheet.set(cell.sheet, addresses.add(`${columnLetters(cell.column)}${cell.row}`));
  }
  return listInWords([...bySheet].map(([sheet, cells]) => `${sheet} (${shortListInWords([...cells], 3)})`));
}

function* yearsThatDiffer(
  context: RuleContext,
): Generator<Hit<{ key: string; year: number; date: CalendarDate }>> {
  for (const agreement of agreementsOf(context)) {
    const parsed = parseAgreementKey(agreement.key.text);
    const date = dateOfAgreement(agreement);
    if (parsed === null || date === null || parsed.year === date.year) continue;
    yield {
      cell: agreement.date?.cell ?? null,
      subject: parsed.key,
      params: { key: agreement.key.text, year: parsed.year, date },
    };
  }
}

interface DatedAgreement {
  readonly key: string;
  /** The key as the cell has it. */
  readonly written: string;
  readonly date: CalendarDate;
  readonly cell: CellRef | null;
}

interface AfterCutoff {
  readonly agreements: readonly DatedAgreement[];
  readonly cutoff: CalendarDate;
}

/**
 * The agreements after the cut-off, in one hit. One is a slip in its date; several have one cause, which may be an old
 * cut-off. A row without a key is one still to come, and a
 * date with a finding of its own (another year than the key's or the process's, another place with another date) is left
 * to it.
 */
function* afterCutoff(context: RuleContext): Generator<Hit<AfterCutoff>> {
  const { cutoff, electionDay } = context;
  const last = electionDay && allowedDays(PROCESS, electionDay).last;
  const disputed = new Set(contradictions(context).map(({ key }) => key));
  const agreements = agreementsOf(context).flatMap((agreement): readonly DatedAgreement[] => {
    const date = dateOfAgreement(agreement);
    const { text } = agreement.key;
    const parsed = parseAgreementKey(text);
    if (date === null || text === '' || !isAfter(date, cutoff)) return [];
    if (last !== null && isAfter(date, last)) return [];
    if (parsed !== null && (parsed.year !== date.year || disputed.has(parsed.key))) return [];
    return [
      { key: parsed?.key ?? text, written: tidyBlanks(text), date, cell: agreement.date?.cell ?? null },
    ];
  });
  const [first] = agreements;
  if (first === undefined) return;
  const hit = { cell: first.cell, subject: first.key, params: { agreements, cutoff } };
  yield agreements.length === 1 ? hit : { ...hit, severity: 'warning' };
}

interface NumberedAgreement extends DatedAgreement {
  readonly number: number;
}

/** Body, number and year of a key in its normal form; the INE joins body and number. */
const KEY_PARTS = /^(.+?)\/?(\d+)\/(\d{4})$/;

/** Dated agreements by body and year, in the order of their numbers. */
function numberedAgreements(context: RuleContext): Iterable<readonly NumberedAgreement[]> {
  const series = new Map<string, Map<number, NumberedAgreement>>();
  for (const agreement of agreementsOf(context)) {
    const parsed = parseAgreementKey(agreement.key.text);
    const date = dateOfAgreement(agreement);
    // A year that differs from the key's has its own finding and would contradict every other number.
    if (parsed === null || date === null || parsed.year !== date.year) continue;
    const [, body = '', number = ''] = KEY_PARTS.exec(parsed.key) ?? [];
    const name = `${body}/${parsed.year}`;
    const numbers = series.get(name) ?? new Map<number, NumberedAgreement>();
    series.set(name, numbers);
    // Of a repeated key, which has its own finding, the first counts.
    if (numbers.has(Number(number))) continue;
    numbers.set(Number(number), {
      key: parsed.key,
      written: tidyBlanks(agreement.key.text),
      number: Number(number),
      date,
      cell: agreement.date?.cell ?? null,
    });
  }
  return [...series.values()].map((numbers) => [...numbers.values()].sort((a, b) => a.number - b.number));
}

/** Whether a key is of a body that numbers its own agreements, as the committee's «COTAPREP/01/2026» is. */
function isOfOwnBody(key: string): boolean {
  const [, body] = /^([^/]+)\/\d{1,5}\/(?:19|20)\d{2}$/.exec(tidyBlanks(key)) ?? [];
  return body !== undefined && bodyKind(body) !== null;
}

/** The letters of a short key, as «IEEPCO-CG» of «IEEPCO-CG-40/2026»; `null` of what is no such key. */
function lettersOfShortKey(key: string): string | null {
  const short = /^(\p{L}[\p{L}.-]*)[/-]\d{1,5}\/(?:19|20)\d{2}$/u.exec(tidyBlanks(key).toUpperCase());
  return short?.[1] ?? null;
}

/** The short keys of a register that has no other form: that is how its institution numbers its agreements. */
function keysOfOneSeries(keys: readonly string[]): ReadonlySet<string> {
  const letters = new Set(keys.map(lettersOfShortKey));
  return new Set(keys.length > 1 && letters.size === 1 && !letters.has(null) ? keys : []);
}

export const AGREEMENT_RULES: readonly Rule[] = [
  defineRule<{ written: string; example: string; row: number }>({
    id: 'ACU-01',
    severity: 'warning',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Clave de acuerdo con otra forma',
    group: {
      what: ({ written }) =>
        written === ''
          ? 'acuerdos sin clave'
          : 'claves de acuerdo con otra forma que SIGLAS/ÓRGANO/NÚMERO/AÑO',
      toDo: 'Escríbalas completas para poder cruzarlas con los demás registros.',
    },
    sentence: ({ written, example, row }) =>
      written === ''
        ? `El acuerdo de la fila ${row} no tiene clave. Escríbala como SIGLAS/ÓRGANO/NÚMERO/AÑO, por ejemplo ${example}.`
        : `La clave ${quoted(written)} no tiene la forma SIGLAS/ÓRGANO/NÚMERO/AÑO, por ejemplo ${example}. Corríjala para poder cruzarla con los demás registros.`,
    *check(context) {
      const acronym = context.registers.process?.data.acronym?.text || 'OPL';
      const example = `${acronym}/CEE/325/${context.electionDay === null ? context.cutoff.year : context.electionDay.year - 1}`;
      const agreements = agreementsOf(context);
      const usual = keysOfOneSeries(agreements.map(({ key }) => key.text));
      for (const { key, row } of agreements) {
        if (parseAgreementKey(key.text) !== null || isOfOwnBody(key.text) || usual.has(key.text)) continue;
        yield { cell: key.cell, subject: key.text || null, params: { written: key.text, example, row } };
      }
    },
  }),
  defineRule<{ written: string; rows: readonly number[] }>({
    id: 'ACU-02',
    severity: 'error',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Clave de acuerdo repetida',
    sentence: ({ written, rows }) =>
      `La clave ${written} se repite en las filas ${shortListInWords(rows.map(String), 8)}. Deje una sola fila o corrija la clave.`,
    *check(context) {
      const byKey = new Map<string, Agreement[]>();
      for (const agreement of agreementsOf(context)) {
        const key = parseAgreementKey(agreement.key.text)?.key ?? agreement.key.text.toUpperCase();
        if (key === '') continue;
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [agreement]);
        else list.push(agreement);
      }
      for (const [key, rows] of byKey) {
        const [first, second] = rows;
        if (first === undefined || second === undefined) continue;
        yield {
          cell: second.key.cell,
          subject: key,
          params: { written: tidyBlanks(first.key.text), rows: rows.map(({ row }) => row) },
        };
      }
    },
  }),
  defineRule<{ key: string; year: number; date: CalendarDate }>({
    id: 'ACU-03',
    severity: 'error',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Año de la clave distinto del de la fecha',
    sentence: ({ key, year, date }) =>
      `La clave ${key} es de ${year}, pero su fecha es el ${formatLongDate(date)}. Corrija el año en la clave o en la fecha.`,
    check: yearsThatDiffer,
  }),
  defineRule<Contradiction>({
    id: 'ACU-04',
    severity: 'error',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Acuerdo con dos fechas',
    sentence: ({ written, dates }) => {
      const [first] = dates;
      const told = dates.map(({ date, evidence }) => ({
        date,
        ...apartFromLater(evidence, first?.date ?? date),
      }));
      const given = told.map(({ date, places }) => `${formatLongDate(date)} en ${placesInWords(places)}`);
      const besides = told.flatMap(({ date, later }) =>
        later.length === 0
          ? []
          : ` El ${formatLongDate(date)} está también en ${placesInWords(later)}, que puede ser posterior al acuerdo: si lo es, no se corrige.`,
      );
      return `El acuerdo ${written} aparece con ${dates.length === 2 ? 'dos' : dates.length} fechas: ${listInWords(given)}. Verifique en el acuerdo cuál es la correcta y corrija la otra.${besides.join('')}`;
    },
    *check(context) {
      for (const found of contradictions(context)) {
        const choices = dateChoices(found.dates);
        const hit = {
          ...{ cell: found.cell, subject: found.key, params: found },
          ...(choices.length > 0 && { choices }),
        };
        yield found.isByMention ? { ...hit, severity: 'warning' } : hit;
      }
    },
  }),
  defineRule<{ agreement: NumberedAgreement; previous: NumberedAgreement }>({
    id: 'ACU-05',
    severity: 'warning',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Número de acuerdo que contradice su fecha',
    sentence: ({ agreement, previous }) =>
      `El acuerdo ${agreement.written} es del ${formatLongDate(agreement.date)}, antes que el ${previous.written}, de número menor (${formatLongDate(previous.date)}). Verifique los dos números y las dos fechas.`,
    *check(context) {
      for (const agreements of numberedAgreements(context)) {
        for (const [index, agreement] of agreements.entries()) {
          const previous = agreements[index - 1];
          if (previous === undefined || !isBefore(agreement.date, previous.date)) continue;
          yield { cell: agreement.cell, subject: agreement.key, params: { agreement, previous } };
        }
      }
    },
  }),
  defineRule<AfterCutoff>({
    id: 'ACU-06',
    severity: 'error',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Acuerdo posterior al corte',
    sentence: ({ agreements, cutoff }) =>
      `En ${SHEETS.agreements} es posterior a la fecha de corte (${formatLongDate(cutoff)}) la de ${shortListInWords(agreements.map(({ written, date }) => `${written} (${formatLongDate(date)})`))}. Corríjala o, si ya se aprobó, corrija la fecha de corte.`,
    check: afterCutoff,
  }),
];
