/**
 * The message of a ribbon command, and how its dialog receives it: in the dialog's address, as a kind and its values.
 * The sentences stay on this side, so an address written by someone else cannot show its own text in the add-in.
 */
import { isProblemCode, problemText } from '../app/problems';
import type { Problem } from '../domain/problem';
import type { MessageText } from './texts';
import { COMMAND_TEXTS } from './texts';

export type CommandMessage =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'nothingToHighlight' }
  | { readonly kind: 'rowsLeftOut'; readonly rows: number }
  | { readonly kind: 'settingsNotTaken'; readonly settings: readonly string[] };

const PAGE = 'message.html';
const PARAMETER = 'mensaje';
/** A detail is a sheet's name, a cell's text or some sentences, cut to this; a longer one was not written by this add-in. */
const MAX_DETAIL = 900;

/** A message whose detail is no longer than an address should be. */
function withShortDetail(message: CommandMessage): CommandMessage {
  if (message.kind !== 'problem') return message;
  const { detail = '' } = message.problem;
  if (detail.length <= MAX_DETAIL) return message;
  return { ...message, problem: { ...message.problem, detail: `${detail.slice(0, MAX_DETAIL - 1)}…` } };
}

/**
 * The address of the dialog that shows a message.
 * @param page address of the page that asks, for its origin and folder
 * @example messageUrl({ kind: 'nothingToHighlight' }, 'https://localhost:3000/commands.html')
 * // => 'https://localhost:3000/message.html?mensaje=%7B%22kind%22%3A%22nothingToHighlight%22%7D'
 */
export function messageUrl(message: CommandMessage, page: string): string {
  const url = new URL(PAGE, page);
  url.search = `${PARAMETER}=${encodeURIComponent(JSON.stringify(withShortDetail(message)))}`;
  return url.toString();
}

/**
 * Reads the message back from the query of the dialog's address.
 * @returns `null` when this add-in did not write it
 */
export function readMessage(query: string): CommandMessage | null {
  try {
    return asMessage(JSON.parse(new URLSearchParams(query).get(PARAMETER) ?? 'null'));
  } catch {
    return null;
  }
}

/** The sentences of a message. */
export function messageText(message: CommandMessage): MessageText {
  switch (message.kind) {
    case 'problem': {
      const { what, why, whatToDo } = problemText(message.problem);
      return { title: what, lines: [why, whatToDo] };
    }
    case 'nothingToHighlight':
      return COMMAND_TEXTS.nothingToHighlight;
    case 'rowsLeftOut':
      return COMMAND_TEXTS.rowsLeftOut(message.rows);
    case 'settingsNotTaken':
      return COMMAND_TEXTS.settingsNotTaken(message.settings);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isDetail = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_DETAIL;

function asMessage(value: unknown): CommandMessage | null {
  if (!isRecord(value)) return null;
  const { kind, problem, rows, settings } = value;
  switch (kind) {
    case 'problem':
      return asProblem(problem);
    case 'nothingToHighlight':
      return { kind };
    case 'rowsLeftOut':
      return typeof rows === 'number' ? { kind, rows } : null;
    case 'settingsNotTaken':
      return Array.isArray(settings) && settings.every(isDetail) ? { kind, settings } : null;
    default:
      return null;
  }
}

function asProblem(value: unknown): CommandMessage | null {
  if (!isRecord(value)) return null;
  const { code, detail } = value;
  if (typeof code !== 'string' || !isProblemCode(code)) return null;
  return { kind: 'problem', problem: isDetail(detail) ? { code, detail } : { code } };
}
