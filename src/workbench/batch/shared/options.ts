/** Options that several commands take, and the readers of their values. */
import { foldText } from '../../../domain/text/foldText';
import type { RegisterKind } from '../../../domain/registers/records';
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
