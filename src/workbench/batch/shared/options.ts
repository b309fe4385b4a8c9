/** Options that several commands take, and the readers of their values. */
import { foldText } from '../../../domain/text/foldText';
import type { RegisterKind } from '../../../domain/registers/records';
import type { ReportEdition } from '../../../domain/report/content/reportContent';
import type { ReportAnnex } from '../../../domain/report/parts/annexPart';
import type { AccentName } from '../../../domain/report/layout/styles';
import { ACCENTS } from '../../../domain/report/layout/styles';
import type { Paper } from '../../../workbook/edits/edits';
import type { SheetMap } from '../../../workbook/recognition/recognise';
import { ARGUMENT_TEXTS } from '../texts';
import type { Arguments, Option } from './arguments';
import { WrongArgument } from './arguments';

export const TODAY: Option = {
  type: 'string',
  value: 'AAAA-MM-DD',
  about: 'la fecha de corte; sin ella vale la del libro y, si no la tiene, la del sistema',
};

export const ELECTION: Option = {
  type: 'string',
  value: 'AAAA-MM-DD',
  about: 'la fecha de la jornada electoral',
};

export const MAP: Option = {
  type: 'string',
  multiple: true,
  value: 'plan="Hoja 3"',
  about: 'la hoja de un registro: plan, sesiones, integrantes, acuerdos, avances o proceso',
};

export const OUT: Option = { type: 'string', value: 'SALIDA.xlsx', about: 'el libro que se guarda' };

export const MONTH: Option = { type: 'string', value: 'AAAA-MM', about: 'el mes del informe' };

/** Taken by the commands that write what follows from the plan. */
export const ACCEPT_READING: Option = {
  type: 'boolean',
  about: 'acepta el plan como se leyó, aunque algo no sea seguro',
};

export const JSON_OUTPUT: Option = { type: 'boolean', about: 'el resultado en JSON' };

export const PAPER: Option = {
  type: 'string',
  value: 'letter|legal|a4',
  about: 'el papel; sin ella, el que recuerda el libro o carta',
};

export const EDITION: Option = {
  type: 'string',
  value: 'ine|interna',
  about: 'la edición; sin ella, la que recuerda el libro o la del INE',
};

export const ANNEX: Option = {
  type: 'string',
  multiple: true,
  value: 'calendario|asistencia',
  about: 'un anexo después de las firmas; se puede repetir',
};

export const PLACE: Option = {
  type: 'string',
  value: '"Ciudad, Estado"',
  about: 'el lugar de la portada y de las firmas; sin ella, el que recuerda el libro',
};

export const ACCENT: Option = {
  type: 'string',
  value: 'azul|guinda|verde|morado|café|gris',
  about: 'el color de los títulos; sin ella, el que recuerda el libro o azul',
};

export const ACCEPT_CONTRADICTIONS: Option = {
  type: 'boolean',
  about: 'genera el informe aunque el libro se contradiga en lo que imprime',
};

/** The options that `report` and `report --all` share. */
export const REPORT_OPTIONS = {
  'accept-reading': ACCEPT_READING,
  'accept-contradictions': ACCEPT_CONTRADICTIONS,
  edition: EDITION,
  annex: ANNEX,
  place: PLACE,
  accent: ACCENT,
} as const;

/** What a person asks of a report on the command line; undefined is the workbook's own choice. */
export interface AskedReport {
  readonly paper: Paper | undefined;
  readonly edition: ReportEdition | undefined;
  readonly annexes: readonly ReportAnnex[] | undefined;
  readonly place: string | undefined;
  readonly accent: AccentName | undefined;
  readonly acceptContradictions: boolean;
}

const EDITIONS: Readonly<Record<string, ReportEdition>> = { ine: 'ine', interna: 'internal' };

const ANNEXES: Readonly<Record<string, ReportAnnex>> = { calendario: 'calendar', asistencia: 'attendance' };

/** Returns the value that an option names among those it may have; undefined when it was not given. */
function named<Value>(
  args: Arguments,
  option: string,
  values: Readonly<Record<string, Value>>,
): Value | undefined {
  const text = args.text(option);
  return text === undefined ? undefined : valueNamed(option, text, values);
}

function valueNamed<Value>(option: string, text: string, values: Readonly<Record<string, Value>>): Value {
  const folded = foldText(text);
  const found = Object.entries(values).find(([name]) => foldText(name) === folded);
  if (found === undefined)
    throw new WrongArgument(ARGUMENT_TEXTS.notOneOf(option, Object.keys(values), text));
  return found[1];
}

/** Returns what the options of {@link REPORT_OPTIONS} and `--paper` ask. */
export function askedReport(args: Arguments): AskedReport {
  const accents = Object.fromEntries(Object.keys(ACCENTS).map((name) => [name, name as AccentName]));
  return {
    paper: paperOf(args),
    edition: named(args, 'edition', EDITIONS),
    annexes: args.texts('annex')?.map((text) => valueNamed('annex', text, ANNEXES)),
    place: args.text('place'),
    accent: named(args, 'accent', accents),
    acceptContradictions: args.flag('accept-contradictions'),
  };
}

const PAPERS: readonly Paper[] = ['letter', 'legal', 'a4'];

/** Returns the paper of `--paper`, in capitals or not; undefined when it was not given. */
export function paperOf(args: Arguments): Paper | undefined {
  const text = args.text('paper');
  if (text === undefined) return undefined;
  const paper = PAPERS.find((each) => each === text.toLowerCase());
  if (paper === undefined) throw new WrongArgument(ARGUMENT_TEXTS.notPaper(text));
  return paper;
}

/** Registers by the names a person may give them, folded. */
const REGISTER_NAMES: Readonly<Record<string, RegisterKind>> = {
  plan: 'plan',
  sessions: 'sessions',
  sesiones: 'sessions',
  members: 'members',
  integrantes: 'members',
  agreements: 'agreements',
  acuerdos: 'agreements',
  notes: 'notes',
  avances: 'notes',
  process: 'process',
  proceso: 'process',
};

/** Returns the sheets of `--map` by register; undefined when it was not given. */
export function sheetMapOf(args: Arguments): SheetMap | undefined {
  const entries = args.texts('map');
  if (entries === undefined) return undefined;
  return Object.fromEntries(
    entries.map((entry) => {
      const [, name = '', sheet = ''] = /^([^=]*)=(.*)$/s.exec(entry) ?? [];
      const kind = REGISTER_NAMES[foldText(name)];
      if (kind === undefined || sheet.trim() === '') throw new WrongArgument(ARGUMENT_TEXTS.notMap(entry));
      return [kind, sheet];
    }),
  );
}
