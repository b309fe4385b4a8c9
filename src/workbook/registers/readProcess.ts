/** Reads the values of the process's keys. Its election day and its years are what every other date is read with. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isSameDate, isSunday } from '../../domain/dates/calendarDate';
import { readDateCell } from '../../domain/dates/dateCell';
import type { DateContext, DateReading, DayMonthOrder, ProcessYears } from '../../domain/dates/dateReading';
import { dayOfReading } from '../../domain/dates/dateReading';
import { readProcessYears } from '../../domain/dates/processYear';
import type { DateSystem } from '../../domain/dates/serial';
import { settleDayMonthOrder } from '../../domain/dates/spanishDate';
import type { DateField, TextField } from '../../domain/registers/cell';
import type { ProcessRegister, ProposedDate, RepeatedDatum } from '../../domain/registers/records';
import type { ProcessBlock, ValueCell } from './processCells';
import type { ProcessKey } from './processKeys';
import { cellRef, splitDates } from './readCells';
import { foldText } from '../../domain/text/foldText';
import { numberFormatAt, textAt, typeAt } from '../snapshot/sheetCells';

/** What is known before the process is read. */
export interface ProcessDating {
  readonly system: DateSystem;
  /** The election day a person gave, which goes before the one written. */
  readonly electionDay: CalendarDate | null;
  /** The years in the plan's titles, for when the process has no name. */
  readonly titleYears: ProcessYears | null;
}

export interface ProcessReading {
  readonly register: ProcessRegister;
  readonly processYears: ProcessYears | null;
}

function readCell(cell: ValueCell, system: DateSystem, context: DateContext): DateField {
  const { sheet } = cell;
  const facts = {
    isError: typeAt(sheet, cell.row, cell.column) === 'Error',
    numberFormat: numberFormatAt(sheet, cell.row, cell.column),
    dateSystem: system,
  };
  return {
    value: readDateCell(cell.value, facts, context),
    text: cell.text,
    cell: cellRef(sheet, cell.row, cell.column),
  };
}

function readText({ sheet, row, column, text }: ValueCell): TextField {
  const isError = typeAt(sheet, row, column) === 'Error';
  return { value: isError ? '' : text, text, cell: cellRef(sheet, row, column) };
}

/** An election day is a Sunday: of 02/06/2024, 2 June is one and 6 February is none. */
function orderBySunday(reading: DateReading): DayMonthOrder {
  if (reading.kind !== 'notDate' || reading.candidates === undefined) return 'unknown';
  const [dayFirst, monthFirst] = reading.candidates.map(isSunday);
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst === true ? 'dmy' : 'mdy';
}

function orderOf(block: ProcessBlock, dating: ProcessDating): DayMonthOrder {
  const texts = [...block.values.values()]
    .flat()
    .flatMap(({ value }) => (typeof value === 'string' ? splitDates(value) : []));
  const settled = settleDayMonthOrder(texts);
  const [electionDay] = block.values.get('electionDay') ?? [];
  if (settled !== 'unknown' || electionDay === undefined) return settled;
  return orderBySunday(readCell(electionDay, dating.system, {}).value);
}

const PROPOSED_DATES: readonly ProposedDate[] = ['tests', 'simulacros'];
/** What a cell left of the label says while nobody confirmed the date. */
const PROPOSAL = /^propuesta\b/i;

function isProposed({ sheet, row, column }: ValueCell): boolean {
  for (let left = sheet.firstColumn; left < column; left++) {
    if (PROPOSAL.test(textAt(sheet, row, left))) return true;
  }
  return false;
}

/** Whether a datum given again says something else than the first. */
function differs(first: DateField | TextField | null, again: DateField | TextField): boolean {
  if (again.text.trim() === '') return false;
  const [a, b] = [first, again].map((field) =>
    field === null || typeof field.value === 'string' ? null : dayOfReading(field.value),
  );
  if (a && b) return !isSameDate(a, b);
  return foldText(first?.text ?? '') !== foldText(again.text);
}

/** Reads the process; a key that the sheet does not have is `null`, one with no value is blank. */
export function readProcess(block: ProcessBlock, dating: ProcessDating): ProcessReading {
  const { sheet, values } = block;
  const { system } = dating;

  const text = (key: ProcessKey): TextField | null => {
    const [cell] = values.get(key) ?? [];
    return cell === undefined ? null : readText(cell);
  };
  const date = (key: ProcessKey, context: DateContext): DateField | null => {
    const [cell] = values.get(key) ?? [];
    return cell === undefined ? null : readCell(cell, system, context);
  };

  const kind = text('kind');
  // A label of the kind may hold the whole name: «Proceso Electoral Local Extraordinario 2024».
  const processName = text('processName') ?? (/\d/.test(kind?.value ?? '') ? kind : null);
  const processYears = readProcessYears(processName?.value ?? '') ?? dating.titleYears;
  const dayMonthOrder = orderOf(block, dating);
  const electionDay = date('electionDay', { processYears, dayMonthOrder });
  const known = dating.electionDay ?? (electionDay === null ? null : dayOfReading(electionDay.value));
  const context: DateContext = { electionDay: known, processYears, dayMonthOrder };

  const dates = (key: ProcessKey): readonly DateField[] =>
    (values.get(key) ?? [])
      .flatMap((cell) =>
        typeof cell.value === 'string' && cell.value !== ''
          ? splitDates(cell.value).map((written) => ({ ...cell, value: written, text: written }))
          : [cell],
      )
      .map((cell) => readCell(cell, system, context));
  const isWritten = (field: DateField): boolean => field.value.kind !== 'blank';
  const [test, ...moreTests] = dates('tests');

  const implementation = text('implementation');
  const again = (key: ProcessKey): readonly ValueCell[] => block.repeated.get(key) ?? [];
  const repeated: readonly RepeatedDatum[] = [
    ...again('electionDay')
      .map((cell) => readCell(cell, system, { processYears, dayMonthOrder }))
      .filter((field) => differs(electionDay, field))
      .map((field) => ({ key: 'electionDay', field }) as const),
    ...again('cutoff')
      .map((cell) => readCell(cell, system, context))
      .filter((field) => differs(date('cutoff', context), field))
      .map((field) => ({ key: 'cutoff', field }) as const),
    ...again('kind')
      .map(readText)
      .filter((field) => differs(kind, field))
      .map((field) => ({ key: 'kind', field }) as const),
    ...again('implementation')
      .map(readText)
      .filter((field) => differs(implementation, field))
      .map((field) => ({ key: 'implementation', field }) as const),
  ];
  const proposals = PROPOSED_DATES.filter((key) => (values.get(key) ?? []).some(isProposed));
  return {
    processYears,
    register: {
      sheet: sheet.name,
      ...(block.labels.size === 0 ? {} : { labels: Object.fromEntries(block.labels) }),
      ...(proposals.length === 0 ? {} : { proposals }),
      ...(repeated.length === 0 ? {} : { repeated }),
      data: {
        institution: text('institution'),
        acronym: text('acronym'),
        processName,
        kind,
        start: date('start', context),
        electionDay,
        originalElectionDay: date('originalElectionDay', context),
        implementation,
        reportingArea: text('reportingArea'),
        commission: text('commission'),
        cutoff: date('cutoff', context),
        // Beside the first may be a remark; only a date is one more test.
        tests: test === undefined ? [] : [test, ...moreTests.filter(({ value }) => value.kind === 'date')],
        simulacros: dates('simulacros').filter(isWritten),
        closing: date('closing', context),
        paper: text('paper'),
      },
    },
  };
}
