/** Results in words, for whoever reads the terminal. */
import type { AdditionOutcome } from '../../app/addMissing';
import type { AssessedWorkbook } from '../../app/assessWorkbook';
import type { HighlightOutcome } from '../../app/highlightOverdue';
import type { CalendarOutcome } from '../../app/makeCalendar';
import type { AllReportsOutcome } from '../../app/makeAllReports';
import type { PlannedReport, ReportOutcome } from '../../app/makeReport';
import type { SessionDocumentsOutcome } from '../../app/makeSessionDocuments';
import type { MovePreview } from '../../app/previewMove';
import { questionText } from '../../app/questionTexts';
import type { WorkbookAgenda } from '../../app/readAgenda';
import type { RemovalOutcome } from '../../app/removeHighlight';
import type { RepairAllOutcome } from '../../app/repairs';
import { whyNotRepaired } from '../../app/repairTexts';
import type { SetUpOutcome } from '../../app/setUp';
import type { Delivery } from '../../domain/anexo13/calendar';
import { AGENDA_KIND_NAMES } from '../../domain/agenda/agendaTexts';
import type { MovedDelivery } from '../../domain/assessment/movedDates';
import type { Finding } from '../../domain/assessment/assessment';
import { ACTIVITY_STATUSES } from '../../domain/assessment/assessment';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { formatLongDate, formatShortDate } from '../../domain/dates/spanishFormat';
import { cellAddress } from '../../domain/registers/cell';
import type { Register, Registers } from '../../domain/registers/records';
import { registerSheets } from '../../domain/registers/records';
import { REGISTER_LABELS } from '../../workbook/configuration/configurationSheet';
import { AWAITED, REFUSALS, SEVERITY_NAMES, STATUS_NAMES, TERM_NAMES } from './texts';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Registers, statuses and findings of a workbook. */
export function validateSummary({ assessment, registers }: AssessedWorkbook): string {
  const { cutoff, electionDay, counts, findings } = assessment;
  const statuses = ACTIVITY_STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${STATUS_NAMES[status]}: ${counts[status]}`,
  );
  return [
    `Fecha de corte: ${formatLongDate(cutoff)}. Jornada electoral: ${formatLongDate(electionDay)}.`,
    `Registros: ${registersInWords(registers)}.`,
    ...registers.questions.map((question) => `  Pregunta: ${questionText(question)}`),
    `Actividades principales: ${statuses.length === 0 ? 'ninguna' : statuses.join(', ')}.`,
    `Hallazgos: ${findings.length}.`,
    ...findings.map(findingLine),
  ].join('\n');
}

function registersInWords(registers: Registers): string {
  const tables = (['plan', 'sessions', 'members', 'agreements', 'notes', 'calendar'] as const).flatMap(
    (kind) => {
      const register = registers[kind];
      return register === null
        ? []
        : [
            `${REGISTER_LABELS[kind]} en ${quotedSheets(register)} (${counted(register.rows.length, 'fila', 'filas')})`,
          ];
    },
  );
  const { process } = registers;
  return [...tables, ...(process === null ? [] : [`${REGISTER_LABELS.process} en «${process.sheet}»`])].join(
    ', ',
  );
}

const quotedSheets = (register: Pick<Register<unknown>, 'parts'>): string =>
  registerSheets(register)
    .map((sheet) => `«${sheet}»`)
    .join(', ');

function findingLine({ severity, rule, cell, message }: Finding): string {
  const place = cell === null ? '' : `${cellAddress(cell)}  `;
  return `  ${SEVERITY_NAMES[severity].padEnd(11)}  ${rule.padEnd(12)}  ${place}${message}`;
}

/** What the highlight shows. */
export function highlightSummary(outcome: HighlightOutcome, out: string): string {
  const { overdue, dueSoon, doneLate, rowsLeftOut, isRefreshed, changed } = outcome;
  const figures = `${counted(overdue, 'vencida', 'vencidas')}, ${dueSoon} por vencer, ${counted(doneLate, 'concluida', 'concluidas')} con retraso`;
  return [
    changed ? `Se resaltó el plan: ${figures}.` : `El plan ya estaba resaltado: ${figures}.`,
    ...(rowsLeftOut > 0
      ? [
          `${counted(rowsLeftOut, 'fila no se pudo', 'filas no se pudieron')} resaltar: su número está repetido o su fecha no se entiende.`,
        ]
      : []),
    ...(isRefreshed
      ? ['El plan sale de una tabla dinámica o de una consulta: después de actualizarla, resalte otra vez.']
      : []),
    saved(out),
  ].join('\n');
}

/** What was taken away. */
export function removalSummary({ rules, names }: RemovalOutcome, out: string): string {
  const done = rules + names === 0 ? 'El libro no tenía resaltado.' : 'Se quitó el resaltado.';
  return `${done}\n${saved(out)}`;
}

const settingsByHand = (settings: readonly string[]): readonly string[] =>
  settings.length > 0 ? [`Ajuste a mano en Disposición de página: ${settings.join(', ')}.`] : [];

const madeSheet = ({ report }: PlannedReport): string =>
  `Se generó la hoja «${report.sheet}», de ${counted(report.pages, 'página', 'páginas')}.`;

/** What was made. */
export function reportSummary(outcome: ReportOutcome, out: string): string {
  return [madeSheet(outcome), ...settingsByHand(outcome.settingsNotTaken), saved(out)].join('\n');
}

/** What was made, month by month. */
export function allReportsSummary({ reports, settingsNotTaken }: AllReportsOutcome, out: string): string {
  if (reports.length === 0) return `No hay meses de los cuales informar.\n${saved(out)}`;
  return [...reports.map(madeSheet), ...settingsByHand(settingsNotTaken), saved(out)].join('\n');
}

/** The documents of a session, and what is left to write by hand. */
export function sessionSummary(
  { documents, settingsNotTaken }: SessionDocumentsOutcome,
  out: string,
): string {
  const blanks = new Set(documents.flatMap(({ document }) => document.leftBlank));
  return [
    ...documents.map(
      ({ sheet }) => `Se agregó la hoja «${sheet.sheet}», de ${counted(sheet.pages, 'página', 'páginas')}.`,
    ),
    ...blanks,
    ...settingsByHand(settingsNotTaken),
    saved(out),
  ].join('\n');
}

/** What the calendar sheet has now that it did not have. */
export function calendarSheetSummary({ calendar, changed }: CalendarOutcome, out: string): string {
  const { sheet, isNew, summary } = calendar;
  const { added, updated, kept } = summary;
  const rows = (count: number): string => counted(count, 'entregable', 'entregables');
  const done = isNew
    ? `Se agregó la hoja «${sheet}» con ${rows(added)}.`
    : changed
      ? `Se actualizó la hoja «${sheet}»: ${counted(updated, 'fila cambió', 'filas cambiaron')} y se agregaron ${rows(added)}. Lo que usted anotó se conserva.`
      : `La hoja «${sheet}» ya estaba al día.`;
  return [
    done,
    ...(kept.length > 0
      ? [`Celdas con fórmula que no se cambiaron: ${kept.map(cellAddress).join(', ')}.`]
      : []),
    saved(out),
  ].join('\n');
}

const saved = (out: string): string => `Guardado en ${out}`;

/** The calendar of one process, a line a delivery. */
export function calendarSummary(deliveries: readonly Delivery[], electionDay: CalendarDate): string {
  const lines = deliveries.map(({ id, name, legal, sendBy, waitsFor }) => {
    const dates =
      legal === null
        ? waitsFor && AWAITED[waitsFor]
        : `${formatShortDate(legal)}${sendBy === null ? '' : `, envío ${formatShortDate(sendBy)}`}`;
    return `  ${id.padEnd(14)}  ${name}: ${dates ?? 'sin fecha'}`;
  });
  return [
    `Calendario del Anexo 13 para la jornada del ${formatLongDate(electionDay)}: ${counted(deliveries.length, 'entregable', 'entregables')}.`,
    ...lines,
  ].join('\n');
}

/** What would move, a line a delivery. */
export function movesSummary({ before, after, moved }: MovePreview): string {
  const { deliveries, summary } = moved;
  const others = [
    ...(summary.appear > 0 ? [`${counted(summary.appear, 'aparece', 'aparecen')}`] : []),
    ...(summary.disappear > 0 ? [`${counted(summary.disappear, 'deja', 'dejan')} de deberse`] : []),
  ];
  return [
    `Jornada electoral: ${formatLongDate(before.electionDay)}; con el cambio: ${formatLongDate(after.electionDay)}.`,
    [
      `${counted(summary.moved, 'entregable cambia de fecha', 'entregables cambian de fecha')}`,
      ...others,
      `${counted(summary.unchanged, 'queda igual', 'quedan igual')}.`,
    ].join(', '),
    `Actividades: ${counted(summary.fallOut, 'queda', 'quedan')} fuera de plazo y ${counted(summary.comeBack, 'vuelve', 'vuelven')} a estar en plazo.`,
    ...deliveries.map(moveLine),
    'No se escribió nada en el libro.',
  ].join('\n');
}

function moveLine({ id, name, legal, days, activity, plannedEnd, completed, term }: MovedDelivery): string {
  const shown = (date: CalendarDate | null): string => (date === null ? '—' : formatShortDate(date));
  const shift = days === null ? '' : `${days > 0 ? '+' : ''}${days} d`;
  const day =
    completed !== null
      ? `, concluida ${shown(completed)}`
      : plannedEnd !== null
        ? `, término ${shown(plannedEnd)}`
        : '';
  const planned = activity === null ? '' : `; actividad ${activity}${day}`;
  const outcome = term === null ? '' : `: ${TERM_NAMES[term]}`;
  return `  ${id.padEnd(14)}  ${shown(legal.before).padEnd(10)} → ${shown(legal.after).padEnd(10)}  ${shift.padStart(6)}  ${name}${planned}${outcome}`;
}

/**
 * What falls due, a line an item.
 * @param out where the calendar file is saved, or null when there is none
 */
export function agendaSummary({ assessed, days, items }: WorkbookAgenda, out: string | null): string {
  const window = `en ${counted(days, 'día', 'días')} desde el ${formatLongDate(assessed.assessment.cutoff)}`;
  const lines = items.map(({ date, kind, title, responsible }) => {
    const who = responsible === null ? '' : `  (${responsible})`;
    return `  ${formatShortDate(date)}  ${AGENDA_KIND_NAMES[kind].padEnd(13)}  ${title}${who}`;
  });
  return [
    items.length === 0
      ? `No vence ni está programado nada ${window}; no hay agenda que guardar.`
      : `Agenda ${window}: ${counted(items.length, 'asunto', 'asuntos')}.`,
    ...lines,
    ...(out === null ? [] : [saved(out)]),
  ].join('\n');
}

/** What was added to the plan, a line an activity, and what was not. */
export function additionSummary(outcome: AdditionOutcome, out: string): string {
  const { activities, refused, highlightsAgain } = outcome;
  const count = counted(activities.length, 'actividad', 'actividades');
  return [
    activities.length === 0
      ? 'No hubo nada que agregar al plan.'
      : `Se agregó al plan «${activities[0]?.sheet ?? ''}»: ${count}.`,
    ...activities.map(
      ({ row, number, name, end }) =>
        `  fila ${row}  ${number.padEnd(5)}  ${end === null ? 'sin fecha' : formatShortDate(end)}  ${name}`,
    ),
    ...(highlightsAgain ? ['El resaltado se extendió a las filas nuevas.'] : []),
    ...(refused.length === 0 ? [] : ['No se agregó:']),
    ...refused.map(({ id, reason, activity }) => `  ${id.padEnd(14)}  ${REFUSALS[reason](activity)}`),
    saved(out),
  ].join('\n');
}

/** What was repaired, a line a cell, and what was not. */
export function repairSummary({ repaired, left, refused, assessed }: RepairAllOutcome, out: string): string {
  const unwritten = [...left, ...refused];
  const findings = assessed?.assessment.findings.length;
  return [
    repaired.length === 0
      ? 'No hubo nada que corregir.'
      : `Se corrigió: ${counted(repaired.length, 'celda', 'celdas')}.`,
    ...repaired.map(
      ({ rule, cell, before, after }) => `  ${rule.padEnd(8)}  ${cellAddress(cell)}  «${before}» → ${after}`,
    ),
    ...(unwritten.length === 0 ? [] : ['No se corrigió:']),
    ...unwritten.map(
      ({ fix, reason }) => `  ${cellAddress(fix.cell)}  «${fix.before}»: ${whyNotRepaired(reason)}`,
    ),
    ...(findings === undefined ? [] : [`Hallazgos que quedan: ${findings}.`]),
    saved(out),
  ].join('\n');
}

/** What the new workbook has, a line a sheet. */
export function setUpSummary({ made }: SetUpOutcome, out: string): string {
  const { sheets, deliveries } = made;
  return [
    `Se creó un libro con ${counted(sheets.length, 'hoja', 'hojas')}; el plan trae ${counted(deliveries, 'entregable', 'entregables')} del Anexo 13.`,
    ...sheets.map(
      ({ sheet, rows }) => `  ${sheet.padEnd(16)}  ${rows === 0 ? 'vacía' : counted(rows, 'fila', 'filas')}`,
    ),
    saved(out),
  ].join('\n');
}
