/** The sentences that the pane shows where a use case of the matrices does not end well, exactly; details are in the patterns. */
import { problemText } from '../../src/app/problems';
import type { Problem, ProblemCode } from '../../src/domain/problem';

const CELL = '(?:[^!]+![A-Z]+\\d+)';

const SENTENCES: Readonly<Partial<Record<ProblemCode, string>>> = {
  excelBusy: 'Excel no pudo terminar la operación\\. Está ocupado o se interrumpió la conexión\\.',
  protectedSheet: 'No se escribió en (?:la hoja «[^»]+»|una hoja)\\. La hoja está protegida\\.',
  protectedWorkbook: 'No se pudo agregar una hoja\\. La estructura del libro está protegida\\.',
  unexpected: 'Ocurrió un error inesperado\\. Excel respondió [A-Za-z]+(?: en [\\w.]+)?\\.',
  changedMeanwhile: `No se escribió lo que usted pidió\\. El libro cambió después de leerlo: (?:la celda ${CELL} ahora (?:está vacía|dice «[^»]*»)(?:, y hay \\d+ más)?|.+)\\.`,
  changedWhileWriting: `No quedó escrito lo que usted pidió\\. Alguien escribió en el libro en el mismo momento, y se dejó lo suyo: (?:la celda ${CELL} ahora .+|ya hay una hoja «[^»]+»; la hoja «[^»]+» se quitará cuando se genere de nuevo)\\.`,
  doneMeanwhile: `No se escribió nada: ya está hecho\\. Otra persona, u otra ventana, acaba de hacer el mismo cambio(?: en ${CELL})?\\.`,
  sheetNotFound:
    'No se encontró la hoja (?:«[^»]+»|indicada)\\. Se eliminó o cambió de nombre después de la última lectura\\.',
  notTaken: `No todo quedó escrito\\. Excel no guardó lo que se escribió en ${CELL}; puede estar combinada con otra\\.`,
  takenBack: `No se escribió nada\\. Excel no guarda lo que se escribe en ${CELL}; puede estar combinada con otra\\. Lo demás se dejó como estaba\\.`,
  mergedCells: 'No se escribió nada\\. Hay celdas combinadas donde se debe escribir: .+\\.',
  validationRefused: `No se escribió nada\\. La validación de datos de la hoja no lo permite: ${CELL} no admite .+\\.`,
  headingsMoved:
    'No se guardó lo que indicó\\. Los encabezados de «[^»]+» cambiaron después de la última lectura\\.',
  notInHistory:
    'No se deshizo nada\\. El historial del libro ya no tiene ese cambio, o ya se había deshecho\\.',
  sessionNotFound: 'No se encontró la sesión\\. La fila \\d+ no es de una sesión\\.',
  sessionWithoutDate: 'No se puede preparar el documento de esta sesión\\. .+\\.',
  unfinishedSheet:
    'No se escribió nada\\. La hoja «[^»]+» quedó a medias en un intento anterior y alguien escribió en ella\\.',
  noElectionDate: 'Falta la fecha de la jornada electoral\\. Ninguna hoja la dice\\.',
  twoPlans:
    'Hay más de un plan de trabajo: .+\\. Varias hojas tienen el mismo encabezado y no se sabe cuál es el vigente\\.',
  noPlan: 'No se encontró el plan de trabajo\\. Ninguna hoja tiene actividades bajo un encabezado .+\\.',
};

/**
 * What is wrong with the sentence of a problem; `null` when it is the expected one.
 * @example wrongSentence({ code: 'excelBusy' }) // => null
 */
export function wrongSentence(problem: Problem): string | null {
  const { what, why } = problemText(problem);
  const pattern = SENTENCES[problem.code];
  const isExpected = pattern !== undefined && new RegExp(`^${pattern}$`, 'u').test(`${what} ${why}`);
  return isExpected ? null : `${problem.code}: ${what} ${why}`;
}
