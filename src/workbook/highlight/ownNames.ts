/**
 * The workbook names that the highlight owns. They are visible in Excel's name manager on purpose: whoever wonders why a
 * row is red can read there the cut-off date and the warning window, and even change them.
 */

/** Serial number of the cut-off date, or `=TODAY()` when nothing in the workbook fixes it. */
export const CUTOFF_NAME = 'PREP_FechaCorte';
/** Days before the planned end in which an activity is due soon. */
export const WARNING_DAYS_NAME = 'PREP_DiasAviso';
/** The highlighted rows of each part of the plan; Excel keeps it right when rows are inserted or deleted. */
export const PLAN_ROWS_NAME = 'PREP_Plan';
/** Words in Estado that mean done. */
export const DONE_WORDS_NAME = 'PREP_Concluida';
/** Words in Estado that mean not applicable. */
export const NOT_APPLICABLE_WORDS_NAME = 'PREP_NoAplica';
/** Dates written as text, each with its serial number. */
export const DATE_TEXTS_NAME = 'PREP_Fechas';
/** Rows whose planned end is not in their own cell, each with its serial number. */
export const ROW_ENDS_NAME = 'PREP_Terminos';
/** Rows that are done because a row above them is, each with the day since when. */
export const ROW_CLOSINGS_NAME = 'PREP_Cumplimientos';
/** Rows whose completion is not a day of their own cell, as that of a sending is not, each with its serial number. */
export const ROW_COMPLETIONS_NAME = 'PREP_Conclusiones';
/** Rows that send something to the INE: the day of their sending concludes them. */
export const SENDING_ROWS_NAME = 'PREP_Envios';
/** The planned end of the row in which it is read, where Excel takes no long rules. */
export const ROW_END_NAME = 'PREP_FilaTermino';
/** Whether that row is still open. */
export const ROW_OPEN_NAME = 'PREP_FilaAbierta';
/** The day on which that row was completed. */
export const ROW_DONE_NAME = 'PREP_FilaCumplida';
/** Is there while the rules are being written: as long as a workbook has it, they are not complete. */
export const UNFINISHED_NAME = 'PREP_EnCurso';

const SINGLE = [CUTOFF_NAME, WARNING_DAYS_NAME, UNFINISHED_NAME];
/** Names that go on in `PREP_Fechas_2`, `PREP_Fechas_3` …: lists that do not fit in one, and what each part of the plan has. */
const LISTS = [
  PLAN_ROWS_NAME,
  DONE_WORDS_NAME,
  NOT_APPLICABLE_WORDS_NAME,
  DATE_TEXTS_NAME,
  ROW_ENDS_NAME,
  ROW_CLOSINGS_NAME,
  ROW_COMPLETIONS_NAME,
  SENDING_ROWS_NAME,
  ROW_END_NAME,
  ROW_OPEN_NAME,
  ROW_DONE_NAME,
];

const OWN_NAME = new RegExp(`^(?:${SINGLE.join('|')}|(?:${LISTS.join('|')})(?:_[1-9]\\d*)?)$`, 'i');

/** Every comment of a name that the add-in makes begins so: what proves that the name is ours. */
const COMMENT_START = 'Seguimiento PREP:';

/**
 * Whether a workbook name is the highlight's: one of its names, with its comment. A person's own `PREP_FechaCorte` is not.
 * @example isOwnName('PREP_Fechas_2', 'Seguimiento PREP: fechas escritas como texto y su valor.') // => true
 */
export function isOwnName(name: string, comment: string): boolean {
  return isReservedName(name) && comment.startsWith(COMMENT_START);
}

/**
 * Whether a name is one that the highlight would use.
 * @example isReservedName('PREP_Fechas_2') // => true
 */
export function isReservedName(name: string): boolean {
  return OWN_NAME.test(name);
}
