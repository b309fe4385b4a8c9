/** The sentences of the workbook view: the part of the catalogue that loads with it. See `texts.ts` for the rest. */
import { columnLetters } from '../../domain/registers/cell';
import { listInWords, quotedList } from '../../domain/text/lists';
import type { ConfigurationProblemCode } from '../../workbook/configuration/configuration';
import { formatNumber, plural } from '../shared/plural';

const columns = (n: number): string => plural(n, 'columna', 'columnas');

/** Why a row of the configuration sheet is not understood, and what to do. */
export const CONFIGURATION_PROBLEM_TEXTS: Readonly<
  Record<ConfigurationProblemCode, (text: string) => string>
> = {
  unknownRegister: (text) => `«${text}» no es un registro. Corrija la celda o borre la fila.`,
  unknownField: (text) => `«${text}» no es un dato de ese registro. Corrija la celda o borre la fila.`,
  sheetLost: (text) => `Ya no existe la hoja «${text}». Indique abajo dónde está el registro.`,
  headingLost: (text) => `Ya no existe la columna «${text}». Indique abajo cuál la sustituye.`,
  headingRepeated: (text) => `Hay varias columnas «${text}». Indique abajo cuál es.`,
  saidTwice: (text) => `«${text}» está repetido: vale la primera fila.`,
  unknownOption: (text) => `«${text}» no es una opción de Seguimiento PREP.`,
};

export const WORKBOOK_TEXTS = {
  heading: 'Cómo se lee su libro',
  intro:
    'Vea qué se entendió de cada columna y corríjalo donde haga falta. Su hoja no cambia: lo que indique se guarda en la hoja «Configuración PREP».',
  reading: 'Leyendo los encabezados…',

  problems: {
    heading: 'Revise la hoja de configuración',
    list: 'Filas que no se entienden',
    row: (address: string, sentence: string) => `${address}: ${sentence}`,
    goTo: 'Ir a la celda',
    goToLabel: (address: string) => `Ir a la celda ${address}`,
  },

  register: {
    found: (sheets: readonly string[], read: number, all: number) =>
      `${quotedList(sheets)} · se leen ${formatNumber(read)} de ${columns(all)}`,
    absent: 'No está en el libro',
    settled: 'Indicado por usted',
    changed: 'Sin guardar',
    questions: (n: number) => plural(n, 'pregunta', 'preguntas'),
    lacking: 'Falta un dato',
    place: (row: number) => `Encabezados en la fila ${formatNumber(row)}.`,
    sheetPlace: (sheet: string, row: number) =>
      `Hoja «${sheet}», encabezados en la fila ${formatNumber(row)}`,
    missing: (fields: readonly string[]) => `Falta indicar qué columna es ${quotedList(fields)}.`,
    columns: (register: string, sheet: string) => `Columnas de ${register} en «${sheet}»`,
    goTo: 'Ver en la hoja',
    goToLabel: (register: string, sheet: string) =>
      `Ver los encabezados de ${register} en la hoja «${sheet}»`,
    elsewhere: 'Está en otra hoja o fila',
    save: 'Guardar',
    saveLabel: (register: string) => `Guardar lo indicado de ${register}`,
    discard: 'Descartar',
    discardLabel: (register: string) => `Descartar lo indicado de ${register}`,
    forget: 'Volver a lo reconocido',
    forgetLabel: (register: string) => `Volver a lo reconocido en ${register}`,
  },

  column: {
    name: (column: number, heading: string) =>
      `Columna ${columnLetters(column)} · ${heading === '' ? 'sin encabezado' : heading}`,
    samples: (samples: readonly string[]) => `Por ejemplo: ${samples.join(' | ')}`,
    empty: 'Sin datos todavía.',
    noField: 'No se usa',
    unanswered: 'Elija…',
    question: (candidates: readonly string[]) =>
      candidates.length === 0 ? '¿Qué dato es?' : `¿Es ${quotedList(candidates, 'o')}?`,
  },

  process: {
    howTo: (keys: readonly string[]) =>
      `No tiene columnas: es una hoja con un dato por fila, su nombre y a la derecha su valor. Por ejemplo: ${listInWords(keys)}.`,
  },

  sheets: {
    question: (register: string) => `¿Qué hoja es ${register}?`,
    intro: 'Varias hojas tienen los mismos encabezados y no se sabe cuál vale.',
    together: 'Todas juntas: es un solo registro repartido en estas hojas',
    confirm: 'Usar',
  },

  place: {
    heading: (register: string) => `¿Dónde está ${register}?`,
    intro: (use: string) => `${use} Elija la hoja y la fila que tiene los encabezados.`,
    sheet: 'Hoja',
    row: 'Fila de los encabezados',
    rowOption: (row: number, texts: readonly string[]) => `Fila ${formatNumber(row)}: ${texts.join(' · ')}`,
    confirm: 'Leer esta hoja',
    howToAdd: (headings: readonly string[]) =>
      `Si no lo tiene, agregue una hoja con estos encabezados: ${listInWords(headings)}.`,
  },

  save: {
    heading: (register: string) => `Guardar lo indicado de ${register}`,
    made: (sheet: string, n: number) =>
      `Se agregará la hoja «${sheet}» con ${columns(n)} de su libro. Lo demás no cambia.`,
    refreshed: (sheet: string, n: number) =>
      `En la hoja «${sheet}» se anotarán ${columns(n)} de su libro. Lo demás no cambia.`,
    same: (sheet: string) => `La hoja «${sheet}» ya dice eso: no cambiará nada.`,
    changes: 'Lo que cambia',
    change: (column: string, field: string) => `${column}: ${field}`,
    promise: 'Seguirá siendo correcto aunque inserte, mueva o cambie de nombre las columnas.',
    confirm: 'Guardar',
    saved: (sheet: string) => `Listo. Quedó guardado en la hoja «${sheet}».`,
    alreadySaved: (sheet: string) => `La hoja «${sheet}» ya lo decía: no cambió nada.`,
  },

  forget: {
    heading: (register: string) => `Volver a lo reconocido en ${register}`,
    preview: (sheet: string, register: string) =>
      `De la hoja «${sheet}» se quitará lo que indicó de ${register}. Lo demás que tenga ahí se conserva.`,
    confirm: 'Quitar',
    done: (register: string) => `Listo. ${register} se lee otra vez como se reconoce.`,
  },

  undo: {
    button: 'Deshacer lo guardado',
    done: 'Se deshizo. La configuración quedó como estaba.',
  },
} as const;
