/** `calendar` with a workbook: saves it with its calendar sheet added or brought up to date. */
import { readFileSync } from 'node:fs';
import type { CalendarOutcome } from '../../../app/makeCalendar';
import { makeCalendar } from '../../../app/makeCalendar';
import { aroundInWords } from '../../../app/newRowTexts';
import type { AssessOptions } from '../../../app/assessWorkbook';
import type { PlannedOwnDates } from '../../../app/recordInCalendar';
import { applyRecord, planOwnDates } from '../../../app/recordInCalendar';
import type { AssessedProcess } from '../../../app/assessWorkbook';
import { evidenceOf } from '../../../domain/anexo13/evidence2026';
import { explainDelivery } from '../../../domain/anexo13/explanation';
import type { AssessedDelivery } from '../../../domain/assessment/assessment';
import { processAnchors } from '../../../domain/assessment/processAnchors';
import { rowFacts } from '../../../domain/assessment/rowFacts';
import { explanationJson } from '../shared/explanationJson';
import type { UnreadLine } from '../../../domain/assessment/ownDatesTable';
import { formatLongDate } from '../../../domain/dates/spanishFormat';
import type { Problem } from '../../../domain/problem';
import { cellAddress } from '../../../domain/registers/cell';
import type { Result } from '../../../domain/result';
import { ok } from '../../../domain/result';
import type { Arguments } from '../shared/arguments';
import { WrongArgument } from '../shared/arguments';
import { FILE_TEXTS } from '../texts';
import type { OpenBook } from '../openBook';
import { aroundJson } from '../shared/aroundJson';
import { assessmentJson } from '../shared/assessmentJson';
import { BatchRefusal } from '../shared/batchRefusal';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import { ACCEPT_READING, JSON_OUTPUT, OUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

export const calendarSheet = bookCommand({
  name: 'calendar',
  usage: 'LIBRO.xlsx [--out SALIDA.xlsx] [--own-dates TABLA.csv] [--today …] [--election …] [--json]',
  about:
    'agrega o actualiza la hoja «Calendario Anexo 13» sin tocar lo que usted anotó en ella; sin --out, solo con --json, no guarda nada',
  options: {
    out: OUT,
    'own-dates': {
      type: 'string',
      value: 'TABLA.csv',
      about: 'las fechas del plan de un proceso extraordinario: documento y fecha, dos columnas',
    },
    'accept-reading': ACCEPT_READING,
    json: JSON_OUTPUT,
  },
  applies: ({ book }) => book !== undefined,
  parse: (args) => ({
    // What only prints its result saves nothing.
    out: args.flag('json') ? args.text('out') : args.required('out', args.text('out')),
    table: tableOf(args),
    json: args.flag('json'),
  }),
  run: async (book, { json, out, table }, options) => {
    const imported = table === undefined ? null : await importOwnDates(book, table, options);
    if (imported?.ok === false) return imported;
    const made = await makeCalendar(book.port, options);
    if (!made.ok) return made;
    const lines = imported === null ? [] : importedLines(imported.value);
    // The sheet that the import made is new all the same.
    const isNew = made.value.calendar.isNew || (imported?.value.others.length ?? 0) > 0;
    const text = json
      ? inJson({ ...ownDatesJson(imported?.value), ...calendarSheetJson(made.value, book.cost()) })
      : [...lines, summary(made.value, out ?? '', isNew)].join('\n');
    return ok({ text, saves: out === undefined ? null : 'workbook' });
  },
});

/** The text of the file of `--own-dates`. */
function tableOf(args: Arguments): string | undefined {
  const path = args.text('own-dates');
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new WrongArgument(FILE_TEXTS.unreadable(path));
  }
}

/** Writes the dates of a table into the calendar sheet, which is made where there is none. */
async function importOwnDates(
  { port }: OpenBook,
  table: string,
  options: AssessOptions,
): Promise<Result<PlannedOwnDates, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planOwnDates(read.value, { ...options, table });
  if (!planned.ok) return planned;
  if (planned.value.assessed.assessment.processKind !== 'extraordinary')
    throw new BatchRefusal(
      'El proceso es ordinario y sus fechas son las de la ley: la tabla no se importó. Si es extraordinario, escríbalo en «Tipo de proceso».',
    );
  refuseBadTable(planned.value);
  const written = await applyRecord(port, planned.value);
  return written.ok ? planned : written;
}

const UNREAD: Readonly<Record<UnreadLine['reason'], string>> = {
  document: 'no se sabe qué documento es',
  stage: 'falta la etapa (proyecto o final) o el mes del informe',
  date: 'no se entiende la fecha',
  ambiguous: 'no se distingue el día del mes; escriba el mes con letra',
  repeated: 'ese documento ya tiene fecha en la tabla',
  outside: 'la fecha queda fuera del proceso electoral',
  afterElection: 'ese documento es anterior a la jornada y su fecha no lo es',
  order: 'el final quedaría antes que su proyecto',
};

const unreadLines = ({ unread }: PlannedOwnDates): readonly string[] =>
  unread.map(({ line, text, reason }) => `  Renglón ${line} («${text}»): ${UNREAD[reason]}.`);

/**
 * Throws where the table gives no date, or one that cannot be taken as it stands. Lines of what is no document of Anexo 13 are
 * only told: a process's own plan has more activities than those.
 */
function refuseBadTable(planned: PlannedOwnDates): void {
  const { dates, unread, withoutRow } = planned;
  const nothing = 'no se importó ni se guardó nada.';
  if (dates.size === 0 && unread.length === 0)
    throw new BatchRefusal(`La tabla de fechas está vacía; ${nothing}`);
  if (dates.size === 0 || unread.some(({ reason }) => reason !== 'document'))
    throw new BatchRefusal(
      [`La tabla de fechas tiene renglones por corregir; ${nothing}`, ...unreadLines(planned)].join('\n'),
    );
  if (withoutRow.length > 0)
    throw new BatchRefusal(
      `La hoja del calendario no tiene fila para ${withoutRow.join(', ')}; ${nothing} Actualícela antes con «calendar» sin la tabla.`,
    );
}

function importedLines(planned: PlannedOwnDates): readonly string[] {
  const { dates } = planned;
  return [
    `Fechas del plan propio: ${counted(dates.size, 'entregable', 'entregables')}.`,
    ...unreadLines(planned),
  ];
}

/** The dates that were imported, and the lines that name no document; nothing without a table. */
function ownDatesJson(planned: PlannedOwnDates | undefined): JsonObject {
  if (planned === undefined) return {};
  const { dates, unread } = planned;
  return {
    ownDates: Object.fromEntries([...dates].map(([id, day]) => [id, iso(day)])),
    unread: unread.map(({ line, text, reason }) => ({ line, text, reason })),
  };
}

/** What was written, and the assessment of before. */
function calendarSheetJson(outcome: CalendarOutcome, excel: ExcelCost): JsonObject {
  const { assessed, calendar, changed, around } = outcome;
  const { sheet, summary } = calendar;
  return {
    sheet,
    changed,
    added: summary.added,
    updated: summary.updated,
    kept: summary.kept.map(cellAddress),
    replaced: summary.replaced.map(({ before, after, ...cell }) => ({
      cell: cellAddress(cell),
      before,
      after,
    })),
    formatted: summary.formatted.map(cellAddress),
    ...aroundJson(around),
    ...assessmentJson(assessed, excel, explainer(assessed)),
  };
}

/** Why each date is what it is, with its readings and sources. */
function explainer({
  registers,
  assessment,
  ruleSet,
}: AssessedProcess): (owed: AssessedDelivery) => JsonObject {
  const context = {
    ruleSet,
    evidence: evidenceOf(ruleSet),
    anchors: processAnchors(registers, assessment),
  };
  return (owed) =>
    explanationJson(explainDelivery(owed.delivery, context, { ...rowFacts(owed), officialText: '' }));
}

/** A content as part of a line. */
const inQuotes = (text: string): string =>
  text === '' ? 'en blanco' : `«${text.replace(/\s*\n\s*/g, ' ')}»`;

function summary(outcome: CalendarOutcome, out: string, isNew: boolean): string {
  const { calendar, assessed, changed, around } = outcome;
  const { sheet, summary } = calendar;
  const { added, updated, kept, replaced, formatted } = summary;
  const rows = (count: number): string => counted(count, 'entregable', 'entregables');
  const done = isNew
    ? `Se agregó la hoja «${sheet}» con ${rows(assessed.assessment.deliveries.length)}.`
    : changed
      ? `Se actualizó la hoja «${sheet}»: ${counted(updated, 'fila cambió', 'filas cambiaron')} y se agregaron ${rows(added)}. Las columnas de encabezado claro no se tocaron.`
      : `La hoja «${sheet}» ya estaba al día.`;
  return [
    done,
    `Fecha de corte: ${formatLongDate(assessed.assessment.cutoff)}.`,
    ...(kept.length > 0
      ? [`Celdas con fórmula que no se cambiaron: ${kept.map(cellAddress).join(', ')}.`]
      : []),
    ...(replaced.length > 0
      ? [
          `En columnas del complemento se reemplazó lo que ${counted(replaced.length, 'celda decía', 'celdas decían')}:`,
          ...replaced.map(
            (each) => `  ${cellAddress(each)}: ${inQuotes(each.before)} → ${inQuotes(each.after)}`,
          ),
        ]
      : []),
    ...(formatted.length > 0
      ? [`No se actualizó, por el formato de una parte del texto: ${formatted.map(cellAddress).join(', ')}.`]
      : []),
    ...aroundInWords(around, true),
    savedIn(out),
  ].join('\n');
}
