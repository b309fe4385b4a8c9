/** `setup`: makes a workbook from nothing, the one that the pane makes without the blank sheet it starts from. */
import type { SetUpOutcome } from '../../../app/setUp';
import { setUp as setUpWorkbook } from '../../../app/setUp';
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import type { Problem } from '../../../domain/problem';
import type { Result } from '../../../domain/result';
import { fail, ok } from '../../../domain/result';
import { whyNotOut, writeBook } from '../files';
import type { Command } from '../shared/command';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import { ELECTION, JSON_OUTPUT, OUT } from '../shared/options';
import { counted, inOneLine, savedIn } from '../shared/sentences';

interface SetUpAsked {
  readonly electionDay: CalendarDate;
  readonly out: string;
  readonly institution: string;
  readonly acronym: string;
  readonly processName: string;
  readonly json: boolean;
}

export const setUp: Command<SetUpAsked> = {
  name: 'setup',
  usage:
    '--election AAAA-MM-DD --out SALIDA.xlsx [--institution "Nombre"] [--siglas SIGLAS] [--process "Nombre"] [--json]',
  about: 'un libro nuevo con todos los registros y el plan con los entregables del Anexo 13',
  options: {
    election: ELECTION,
    out: OUT,
    institution: { type: 'string', value: '"Nombre"', about: 'el nombre del OPL' },
    siglas: { type: 'string', value: 'SIGLAS', about: 'sus siglas' },
    process: { type: 'string', value: '"Nombre"', about: 'el nombre del proceso electoral' },
    json: JSON_OUTPUT,
  },
  takesBook: false,
  parse: (args) => ({
    electionDay: args.required('election', args.date('election')),
    out: args.required('out', args.text('out')),
    institution: args.text('institution')?.trim() ?? '',
    acronym: args.text('siglas')?.trim() ?? '',
    processName: args.text('process')?.trim() ?? '',
    json: args.flag('json'),
  }),
  run: async (asked) => {
    const { out } = asked;
    const wrongOut = await whyNotOut(out, null);
    if (wrongOut !== null) return fail({ code: 2, sentence: wrongOut });
    const made = await makeBook(asked);
    if (!made.ok) return fail({ code: 1, sentence: inOneLine(made.problem) });
    const written = await writeBook(out, made.value.output);
    return written.ok ? ok(made.value.text) : fail({ code: 1, sentence: written.problem });
  },
};

interface MadeBook {
  readonly text: string;
  readonly output: Uint8Array;
}

/** A workbook has at least one sheet, also before it has any of ours. */
const BLANK_SHEET = 'Hoja1';

async function makeBook(asked: SetUpAsked): Promise<Result<MadeBook, Problem>> {
  const { electionDay, out, json } = asked;
  const { openNewBook } = await import('../openBook');
  const book = await openNewBook(out, BLANK_SHEET);
  try {
    const made = await setUpWorkbook(book.port, asked);
    if (!made.ok) return made;
    const cleaned = await book.port.apply([{ kind: 'deleteSheet', sheet: BLANK_SHEET }]);
    if (!cleaned.ok) return cleaned;
    const text = json ? inJson(setUpJson(made.value, electionDay, book.cost())) : summary(made.value, out);
    return ok({ text, output: await book.save() });
  } finally {
    book.close();
  }
}

function setUpJson({ made }: SetUpOutcome, electionDay: CalendarDate, excel: ExcelCost): JsonObject {
  return {
    election: iso(electionDay),
    sheets: made.sheets.map(({ kind, sheet, rows }) => ({ kind, sheet, rows })),
    deliveries: made.deliveries,
    excel: { ...excel },
  };
}

/** A line a sheet. */
function summary({ made }: SetUpOutcome, out: string): string {
  const { sheets, deliveries } = made;
  return [
    `Se creó un libro con ${counted(sheets.length, 'hoja', 'hojas')}; el plan trae ${counted(deliveries, 'entregable', 'entregables')} del Anexo 13.`,
    ...sheets.map(
      ({ sheet, rows }) => `  ${sheet.padEnd(16)}  ${rows === 0 ? 'vacía' : counted(rows, 'fila', 'filas')}`,
    ),
    savedIn(out),
  ].join('\n');
}
