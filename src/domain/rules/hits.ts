/** What a rule finds: one place, or several that are told in one line. */
import type { Confidence } from '../anexo13/ruleSet';
import type { AssessedDelivery, DateChoice, Finding, Fix, Severity } from '../assessment/assessment';
import type { CellRef } from '../registers/cell';
import type { RegisterKind } from '../registers/registerKind';
import { listInWords } from '../text/lists';
import { shortListInWords } from '../text/otherLists';

/** One place where a rule is not met. `params` is what its sentence says. */
export interface Hit<Params> {
  readonly cell: CellRef | null;
  readonly subject: string | null;
  readonly params: Params;
  /** Where it differs from the rule's own. */
  readonly register?: RegisterKind;
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** The corrections of which a person has to choose one. */
  readonly choices?: readonly DateChoice[];
  /** What is wrong, where the name of the rule does not say all of it. */
  readonly title?: string;
  /** What there is to know besides, as a sentence behind its own. */
  readonly note?: string;
  /** Where the hit comes from another place of the law than its rule. */
  readonly source?: string;
  /** What to write in its cell, where it differs from what the rule asks for. */
  readonly write?: string;
  /** The delivery it is about: the finding then names the citation and the confidence of its date. */
  readonly owed?: AssessedDelivery;
  /** How surely the dates of several deliveries are known, the least sure of them. */
  readonly confidence?: Confidence;
}

/** How a rule tells what it finds in several places of one register as one finding. Places of which `what` is the same are one. */
export interface Grouping<Params> {
  /** The name of the rule says what they are. */
  readonly isByTitle?: boolean;
  /** What they are, in the plural and without their count: `fechas sin año`; `null` for a place that is told by itself. */
  readonly what: string | ((params: Params) => string | null);
  /** The whole sentence about all of them; `null` for the usual one. */
  readonly whole?: (all: readonly Params[]) => string | null;
  /** What to do with them, as a sentence. */
  readonly toDo: string | ((params: Params) => string);
  /** How each is named in the list; by its row unless given. */
  readonly item?: (params: Params) => string;
  /** The heading of each cell's column, where it can be one of several. */
  readonly column?: (params: Params) => string;
  /** What one of the cells holds, where seeing it helps. */
  readonly example?: (params: Params) => string;
  /** From how many places on; two unless given. */
  readonly from?: number;
  /** Which of two comes first; that of the sheet unless given. */
  readonly order?: (a: Params, b: Params) => number;
  /** Whether places of several registers are one line. */
  readonly acrossRegisters?: boolean;
  /** How many items the line lists; eight unless given. */
  readonly longest?: number;
}

const SENTENCE_ENDS = /(?<=\.) (?=[\p{Lu}«])/u;
/** The first word of a sentence that says what to do. */
const TO_DO =
  /^(?:Agregue|Ajuste|Anote|Cambie|Concluya|Confirme|Complete|Corrija|Deje|Documente|Escriba|Programe|Registre|Revise|Use|Verifique)\b/;

/** What a sentence asks to do, as the end of another one; that it be looked at where it asks for nothing. */
function askedIn(sentence: string): string {
  const asked = sentence.split(SENTENCE_ENDS).find((part) => TO_DO.test(part));
  return asked === undefined ? 'revise el dato.' : `${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
}

/**
 * How a rule without a grouping of its own tells many places: by its title, with their rows and what the first one asks to
 * do. What each one says stays with its place.
 */
export function groupedByTitle<Params>(
  title: string,
  sentence: (params: Params) => string,
): Grouping<Params> {
  return {
    isByTitle: true,
    what: `casos de «${title}»`,
    toDo: (params) => `En cada caso, ${askedIn(sentence(params))}`,
    from: MANY_PLACES,
  };
}

/** From how many places on a rule that groups tells them in one line. */
const LEAST_PLACES = 2;
/** The same where a line has only the rule's title to say what they are. */
const MANY_PLACES = 4;
/** How many items or runs of rows a line lists. */
const LONGEST_LIST = 8;

/** Rows in order, with three or more in a row as a run: `7 a 9`. */
function runsOf(rows: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.flatMap(([first, last]) => {
    if (last - first > 1) return [`${first} a ${last}`];
    return first === last ? [String(first)] : [String(first), String(last)];
  });
}

/**
 * Where cells are: `fila 7`, `filas 7 a 9 y 12`, with their sheets where they are several.
 * @example rowsInWords(cells) // => 'filas 7 a 9 y 12'
 */
export function rowsInWords(cells: readonly CellRef[]): string {
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of cells) {
    const rows = bySheet.get(sheet);
    if (rows === undefined) bySheet.set(sheet, [row]);
    else rows.push(row);
  }
  return listInWords(
    [...bySheet].map(([sheet, rows]) => {
      const noun = new Set(rows).size === 1 ? 'fila' : 'filas';
      const text = `${noun} ${shortListInWords(runsOf(rows), LONGEST_LIST)}`;
      return bySheet.size === 1 ? text : `${sheet}, ${text}`;
    }),
  );
}

const FROM_LEAST_SURE: readonly Confidence[] = ['low', 'medium', 'high'];

/**
 * The least sure of several; null of none.
 * @example leastSure(['high', 'low']) // => 'low'
 */
export function leastSure(all: readonly Confidence[]): Confidence | null {
  return FROM_LEAST_SURE.find((each) => all.includes(each)) ?? null;
}

function groupSentence<Params>(
  hits: readonly [Hit<Params>, ...Hit<Params>[]],
  { toDo, item, column, example, longest = LONGEST_LIST }: Grouping<Params>,
  kind: string,
): string {
  const columns = column === undefined ? [] : [...new Set(hits.map(({ params }) => column(params)))];
  const where = columns.length === 0 ? '' : ` en ${listInWords(columns)}`;
  const places =
    item === undefined
      ? rowsInWords(hits.flatMap(({ cell }) => cell ?? [])) ||
        shortListInWords([...new Set(hits.flatMap(({ subject }) => subject ?? []))], longest)
      : shortListInWords([...new Set(hits.map(({ params }) => item(params)))], longest);
  const like = example === undefined ? '' : `, como ${example(hits[0].params)}`;
  const inBrackets = places === '' ? '' : ` (${places})`;
  const action = typeof toDo === 'string' ? toDo : toDo(hits[0].params);
  return `${hits.length} ${kind}${where}${inBrackets}${like}. ${action}`;
}

/**
 * Returns a finding for each kind of place in each register, in the order of the first of each; what is in too few places
 * stays a finding of its own.
 */
export function groupedFindings<Params>(
  hits: readonly Hit<Params>[],
  grouping: Grouping<Params>,
  toFinding: (hit: Hit<Params>) => Finding,
): readonly Finding[] {
  const { what, whole, from = LEAST_PLACES, order, acrossRegisters = false, isByTitle = false } = grouping;
  const groups: { readonly kind: string | null; readonly hits: [Hit<Params>, ...Hit<Params>[]] }[] = [];
  const byKind = new Map<string, (typeof groups)[number]>();
  for (const hit of hits) {
    const kind = typeof what === 'string' ? what : what(hit.params);
    const register = acrossRegisters ? '' : (hit.register ?? '');
    const key = `${register} ${hit.severity ?? ''} ${kind ?? ''}`;
    const group = kind === null ? undefined : byKind.get(key);
    if (group !== undefined) {
      group.hits.push(hit);
      continue;
    }
    const made: (typeof groups)[number] = { kind, hits: [hit] };
    groups.push(made);
    byKind.set(key, made);
  }
  return groups.flatMap(({ kind, hits: all }) => {
    if (order !== undefined) all.sort((a, b) => order(a.params, b.params));
    const [first] = all;
    const named = kind === null || isByTitle ? {} : { what: kind };
    if (kind === null || all.length < from) return all.map((hit) => ({ ...toFinding(hit), ...named }));
    const places = all.map(toFinding).map(({ cell, subject, message, fix, delivery, confidence, write }) => ({
      cell,
      subject,
      message,
      fix,
      ...(delivery === undefined ? {} : { delivery }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(write === undefined ? {} : { write }),
    }));
    const confidence = leastSure(places.flatMap((place) => place.confidence ?? []));
    const message = whole?.(all.map(({ params }) => params)) ?? groupSentence(all, grouping, kind);
    const { title, ...one } = toFinding(first);
    return [
      {
        ...one,
        // The title of one hit is not that of all.
        ...(title === undefined || isByTitle ? {} : { title }),
        subject: null,
        fix: null,
        message,
        places,
        ...named,
        ...(confidence === null ? {} : { confidence }),
      },
    ];
  });
}
