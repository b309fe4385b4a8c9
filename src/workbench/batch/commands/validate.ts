/** `validate`: judges a workbook and prints its registers, statuses and findings. */
import type { AssessedWorkbook } from '../../../app/assessWorkbook';
import { assessWorkbook } from '../../../app/assessWorkbook';
import { questionText } from '../../../app/questionTexts';
import type {
  ActivityStatus,
  Finding,
  IgnoredFinding,
  Severity,
} from '../../../domain/assessment/assessment';
import { ACTIVITY_STATUSES } from '../../../domain/assessment/assessment';
import { formatLongDate } from '../../../domain/dates/spanishFormat';
import { cellAddress } from '../../../domain/registers/cell';
import type { Question } from '../../../domain/registers/question';
import type { Register, Registers } from '../../../domain/registers/records';
import { registerSheets } from '../../../domain/registers/records';
import { ok } from '../../../domain/result';
import { REGISTER_LABELS } from '../../../workbook/configuration/configurationSheet';
import { assessmentJson } from '../shared/assessmentJson';
import { bookCommand } from '../shared/bookCommand';
import { inJson } from '../shared/json';
import { JSON_OUTPUT } from '../shared/options';
import { counted, HOW_TO_MAP } from '../shared/sentences';

export const validate = bookCommand({
  name: 'validate',
  usage: 'LIBRO.xlsx [--today AAAA-MM-DD] [--election AAAA-MM-DD] [--map plan="Hoja 3"] [--json]',
  about: 'los registros del libro, el estado de sus actividades y los hallazgos',
  options: { json: JSON_OUTPUT },
  parse: (args) => ({ json: args.flag('json') }),
  run: async (book, { json }, options) => {
    const assessed = await assessWorkbook(book.port, options);
    if (!assessed.ok) return assessed;
    const text = json ? inJson(assessmentJson(assessed.value, book.cost())) : summary(assessed.value);
    return ok({ text, saves: null });
  },
});

const STATUS_NAMES: Readonly<Record<ActivityStatus, string>> = {
  done: 'Concluida',
  doneLate: 'Concluida con retraso',
  overdue: 'Vencida',
  dueSoon: 'Por vencer',
  inProgress: 'En ejecución',
  notStarted: 'Por iniciar',
  noDate: 'Sin fecha',
  notApplicable: 'No aplica',
};

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'ADVERTENCIA',
  info: 'AVISO',
};

const EMPTY_PLAN =
  'El plan solo tiene encabezados: escriba debajo una actividad por fila, con su fecha de término, o use add-missing.';

function summary({ assessment, registers }: AssessedWorkbook): string {
  const { cutoff, electionDay, counts, findings, ignored } = assessment;
  const statuses = ACTIVITY_STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${STATUS_NAMES[status]}: ${counts[status]}`,
  );
  return [
    `Fecha de corte: ${formatLongDate(cutoff)}. Jornada electoral: ${electionDay === null ? 'sin fecha' : formatLongDate(electionDay)}.`,
    `Registros: ${registersInWords(registers)}.`,
    ...registers.questions.map(questionLine),
    ...(registers.plan?.rows.length === 0 ? [EMPTY_PLAN] : []),
    `Actividades principales: ${statuses.length === 0 ? 'ninguna' : statuses.join(', ')}.`,
    `Hallazgos: ${findings.length}.`,
    ...findings.map(findingLine),
    ...(ignored.length === 0 ? [] : [`Ignorados: ${ignored.length}.`, ...ignored.map(ignoredLine)]),
  ].join('\n');
}

/** A question about a sheet is answered with an option; one about a column in the workbook's configuration. */
function questionLine(question: Question): string {
  const howTo = 'candidates' in question ? '' : ` ${HOW_TO_MAP}`;
  return `  Pregunta: ${questionText(question)}${howTo}`;
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

function ignoredLine({ entry: { key, message, reason, by, on }, finding }: IgnoredFinding): string {
  const who = [by, ...(on === null ? [] : [formatLongDate(on)])].filter((text) => text !== '').join(', ');
  const gone = finding === null ? ' Ya no corresponde a ningún hallazgo.' : '';
  return `  ${key.rule.padEnd(12)}  ${finding?.message ?? message} Motivo: ${reason}${who === '' ? '' : ` (${who})`}.${gone}`;
}
