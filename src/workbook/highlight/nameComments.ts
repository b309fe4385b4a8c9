/** What the highlight's names say of themselves; only writing them needs it. */
import {
  CUTOFF_NAME,
  DATE_TEXTS_NAME,
  DONE_WORDS_NAME,
  NOT_APPLICABLE_WORDS_NAME,
  PLAN_ROWS_NAME,
  ROW_CLOSINGS_NAME,
  ROW_COMPLETIONS_NAME,
  ROW_DONE_NAME,
  ROW_ENDS_NAME,
  ROW_END_NAME,
  ROW_OPEN_NAME,
  SENDING_ROWS_NAME,
  UNFINISHED_NAME,
  WARNING_DAYS_NAME,
} from './ownNames';

/** What the name manager says of each name, without its part number. */
export const NAME_COMMENTS: Readonly<Record<string, string>> = {
  [CUTOFF_NAME]: 'Seguimiento PREP: fecha de corte del resaltado.',
  [WARNING_DAYS_NAME]: 'Seguimiento PREP: días de aviso antes del término.',
  [PLAN_ROWS_NAME]: 'Seguimiento PREP: filas resaltadas.',
  [UNFINISHED_NAME]: 'Seguimiento PREP: el resaltado no se terminó de escribir; resalte otra vez.',
  [DONE_WORDS_NAME]: 'Seguimiento PREP: palabras que indican una actividad concluida.',
  [NOT_APPLICABLE_WORDS_NAME]: 'Seguimiento PREP: palabras que indican que una actividad no aplica.',
  [DATE_TEXTS_NAME]: 'Seguimiento PREP: fechas escritas como texto y su valor.',
  [ROW_ENDS_NAME]: 'Seguimiento PREP: filas que toman el término de otra.',
  [ROW_CLOSINGS_NAME]: 'Seguimiento PREP: filas que se dan por concluidas con otra.',
  [ROW_COMPLETIONS_NAME]: 'Seguimiento PREP: filas cuya fecha de cumplimiento está en otra celda.',
  [SENDING_ROWS_NAME]: 'Seguimiento PREP: filas que concluyen con su fecha de remisión al INE.',
  [ROW_END_NAME]: 'Seguimiento PREP: término de la fila, para las reglas del resaltado.',
  [ROW_OPEN_NAME]: 'Seguimiento PREP: si la fila sigue abierta, para las reglas del resaltado.',
  [ROW_DONE_NAME]: 'Seguimiento PREP: cumplimiento de la fila, para las reglas del resaltado.',
};
