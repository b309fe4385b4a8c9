/** The sentences of the workbook view: the part of the catalogue that loads with it. See `texts.ts` for the rest. */
import { columnLetters } from '../../domain/registers/cell';
import type { ChangedColumnQuestion } from '../../domain/registers/question';
import { listInWords } from '../../domain/text/lists';
import { quotedList } from '../../domain/text/otherLists';
import type { ConfigurationProblemCode } from '../../workbook/configuration/configuration';
import { formatNumber, plural } from '../shared/plural';
import type { ColumnLayout } from '../../workbook/recognition/registerLayout';
import type { Sureness } from './fieldLines';

/** Problems of the configuration that no line of the card asks about. */
export type ShownProblemCode = Exclude<
  ConfigurationProblemCode,
  'headingLost' | 'headingRepeated' | 'sheetLost'
>;

/** Why a row of the configuration sheet is not understood, and what to do. */
export const CONFIGURATION_PROBLEM_TEXTS: Readonly<Record<ShownProblemCode, (text: string) => string>> = {
  unknownRegister: (text) =>
    `«${text}» no es una de las hojas que se leen. Corrija la celda o borre la fila.`,
  unknownField: (text) => `«${text}» no es un dato de esa hoja. Corrija la celda o borre la fila.`,
  saidTwice: (text) => `«${text}» está repetido: vale la primera fila.`,
  unknownOption: (text) => `«${text}» no es una opción de Seguimiento PREP.`,
  unknownRule: (text) => `No hay ninguna regla «${text}». Las claves están en «¿Por qué?» de cada hallazgo.`,
};

/** The convention of numbered weeks, as the question of the period and the guide state it. */
const NUMBERED_WEEKS = 'S1 son los días 1 a 7 de su mes, S2 los días 8 a 14, y la última termina con él.';

/** Characters after which a heading or a sample is cut in a line. */
/** Characters after which a heading or a sample is cut in a line. */
const LONGEST = 32;
/** From more columns on only the first and the last are named. */
const MOST_NAMED = 3;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

/** A heading, without that of its group where both are too long for a line. */
function headingText(heading: string): string {
  return shortened(heading.length > LONGEST ? (heading.split(' · ').at(-1) ?? heading) : heading);
}

const samplesText = (samples: readonly string[]): string => samples.map(shortened).join(' · ');

/** `B «Producto»`, or only the letter of a column without a heading. */
const columnText = ({ column, heading }: Pick<ColumnLayout, 'column' | 'heading'>): string =>
  heading === ''
    ? `${columnLetters(column)}, sin encabezado`
    : `${columnLetters(column)} «${headingText(heading)}»`;

export const WORKBOOK_TEXTS = {
  heading: 'Así leí su libro',
  needs: 'Aquí verá qué contiene cada hoja. Complete la lectura de su libro.',
  notes: {
    isHidden: 'Hoja oculta: se lee. Para verla: clic derecho en una pestaña › Mostrar.',
    isProtected: 'Hoja protegida: se lee, no se escribe.',
    isPivot: 'Tabla dinámica: se lee y se resalta, no se escribe en ella.',
    isFromQuery: 'La llena una consulta (Power Query): se lee y se resalta, no se escribe en ella.',
  },
  intro: {
    confirmed: (sheet: string) => `Usted ya lo confirmó: está guardado en la hoja «${sheet}».`,
    unsaved: 'Hay cambios sin guardar: mientras no presione «Es correcto», el libro se lee como antes.',
    toConfirm: 'Confírmelo una vez y queda guardado en la hoja «Configuración PREP». Lo demás no cambia.',
    changed: 'Su libro cambió desde que lo confirmó. Solo falta lo que está marcado.',
  },
  reading: 'Leyendo los encabezados…',

  problems: {
    heading: 'Revise la hoja de configuración',
    list: 'Filas que no se entienden',
    row: (address: string, sentence: string) => `${address}: ${sentence}`,
    goTo: 'Ir a la celda',
    goToLabel: (address: string) => `Ir a la celda ${address}`,
  },

  register: {
    found: (sheets: readonly string[], rows: string) =>
      `${sheets.length === 1 ? 'hoja' : 'hojas'} ${quotedList(sheets)}, ${rows}`,
    absent: 'No está en el libro',
    unread: (sheets: readonly string[]) =>
      `${sheets.length === 1 ? 'hoja' : 'hojas'} ${quotedList(sheets)}, sin sus encabezados: no se lee`,
    howToAdd: (use: string, columns: readonly string[]) =>
      `${use} Si no la tiene, agregue una hoja con estos encabezados: ${listInWords(columns)}.`,
    allAbsent: (registers: readonly string[]) => `No están en el libro: ${listInWords(registers)}`,
    confirmed: 'Confirmado',
    sure: 'Leído sin duda',
    unsaved: 'Sin guardar',
    questions: (n: number) => plural(n, 'pregunta', 'preguntas'),
    place: (sheet: string) => `Hoja «${sheet}»`,
    fields: (register: string, sheet: string) => `Datos de ${register} en «${sheet}»`,
    rest: (n: number) => `Lo demás se lee igual (${plural(n, 'dato', 'datos')})`,
    absentFields: (fields: readonly string[]) => `Datos que no encontré: ${listInWords(fields)}`,
    unused: (names: readonly string[]) => `Columnas sin usar: ${listInWords(names)}`,
    unusedLabel: (register: string, sheet: string) => `Columnas sin usar de ${register} en «${sheet}»`,
    goTo: 'Ver en la hoja',
    goToLabel: (register: string, sheet: string) =>
      `Ver en la hoja «${sheet}» los encabezados de ${register}`,
    elsewhere: 'Está en otra hoja o fila',
    elsewhereLabel: (register: string) => `${register} está en otra hoja o fila`,
    nowhere: 'Este libro no lo tiene',
    nowhereLabel: (register: string) => `Este libro no lo tiene: ${register}`,
    forget: 'Volver a lo reconocido',
    forgetLabel: (register: string) => `Volver a lo reconocido en ${register}`,
  },

  column: (column: number, heading: string) => columnText({ column, heading }),
  /** The columns that say one field, in their order: `B «Nivel 1» y C «Nivel 2»`, `E «S1» a W «S4»`. */
  columns: (columns: readonly ColumnLayout[]) => {
    const names = [...columns].sort((a, b) => a.column - b.column).map(columnText);
    return names.length > MOST_NAMED ? `${names[0] ?? ''} a ${names.at(-1) ?? ''}` : listInWords(names);
  },
  samples: (samples: readonly string[]) =>
    samples.length === 0 ? 'Sin datos todavía' : samplesText(samples),

  field: {
    absent: 'No está',
    fromTitles: 'En los títulos sobre sus filas',
    sureness: {
      chosen: 'elegido ahora',
      confirmed: 'confirmado',
      sure: 'seguro',
      likely: 'parece',
      asked: '¿cuál?',
      absent: '',
    } satisfies Record<Sureness, string>,
    /** In the order of what is seen; a sureness that is only a tick comes last. */
    label: (field: string, column: string, sureness: string, isTicked: boolean, samples: string) =>
      [
        `${field}${sureness === '' || isTicked ? '' : `, ${sureness}`}: ${column}`,
        ...(samples === '' ? [] : [samples]),
        ...(isTicked ? [sureness] : []),
        'Cambiar',
      ].join('. '),
    change: {
      gone: (heading: string) => `La columna «${heading}», que usted confirmó, ya no está.`,
      unheaded: (heading: string) => `La columna que era «${heading}» se quedó sin encabezado.`,
      somethingElse: (heading: string) => `La columna que era «${heading}» ahora contiene otra cosa.`,
    } satisfies Record<ChangedColumnQuestion['change'], (heading: string) => string>,
    takes: (column: string, field: string) => `La columna ${column} dejará de ser ${field}.`,
    lost: (column: string, to: string) =>
      `Se queda sin columna: la suya, ${column}, será ${to}. Elija otra si la hay.`,
    why: (evidence: readonly string[]) => `Se leyó así porque ${listInWords(evidence)}.`,
    question: (field: string, candidates: number) =>
      candidates === 1 ? `${field}: ¿es esta columna?` : `${field}: ¿cuál columna es?`,
    weeks: (field: string) =>
      field === 'start'
        ? `¿El inicio es la primera semana marcada? ${NUMBERED_WEEKS} Las semanas empiezan en esta columna:`
        : `¿El inicio es la primera semana marcada, y el término la última? ${NUMBERED_WEEKS} Las semanas empiezan en esta columna:`,
    other: 'Otra columna, o ninguna',
    list: (field: string) => `Columna de ${field}`,
    none: 'No está en mi hoja',
    useSelected: 'Usar la columna seleccionada',
    useSelectedLabel: (field: string) => `Usar la columna seleccionada en la hoja para ${field}`,
    used: (column: string) => `Se usará la columna ${column}.`,
    otherSheet: (sheet: string, wanted: string) =>
      `La celda seleccionada está en «${sheet}». Seleccione una de «${wanted}».`,
    besideColumn: (letters: string) => `La columna ${letters} es de otra tabla de la hoja.`,
    emptyColumn: (letters: string) => `La columna ${letters} está vacía. Seleccione una con datos.`,
  },

  confirm: {
    button: 'Es correcto',
    later: 'Corregir después',
    discard: 'Descartar cambios',
    allSure: 'Lo que encontré se leyó sin duda.',
    whichSheet: (registers: readonly string[]) => `Falta indicar qué hoja es ${listInWords(registers)}.`,
    likely: 'No hay preguntas. Revise lo que dice «parece».',
    asked: (fields: readonly string[]) =>
      `${fields.length === 1 ? 'Una pregunta pendiente' : 'Preguntas pendientes'}: qué columna es ${quotedList(fields)}. Quedó marcada la más probable.`,
    weeks: (isFurther: boolean) =>
      `${isFurther ? 'Otra pregunta' : 'Una pregunta pendiente'}: si las semanas marcadas dicen las fechas. Quedó marcado que sí.`,
    missing: (register: string, fields: readonly string[]) =>
      `${register}: falta indicar qué columna es ${quotedList(fields)}.`,
    saved: (sheet: string) => `Listo. Quedó guardado en la hoja «${sheet}».`,
    alreadySaved: (sheet: string) => `La hoja «${sheet}» ya lo decía: no cambió nada.`,
  },

  process: {
    howTo: (keys: readonly string[]) =>
      `No tiene columnas: es una hoja con un dato por fila, su nombre y a la derecha su valor. Por ejemplo: ${listInWords(keys)}.`,
  },

  sheets: {
    lost: (sheet: string) => `Ya no existe la hoja «${sheet}», que usted confirmó. Indique cuál es ahora.`,
    question: (register: string) => `¿Qué hoja es ${register}?`,
    intro: 'Varias hojas tienen los mismos encabezados y no se sabe cuál vale.',
    doubtful:
      'Tiene columnas de un plan, pero puede ser otra lista. Si no lo es, indique abajo dónde está o que este libro no lo tiene.',
    together: 'Todas juntas: es una sola lista repartida en estas hojas',
    confirm: 'Usar',
  },

  place: {
    heading: (register: string) => `¿Dónde está ${register}?`,
    intro: 'Elija la hoja y la fila que tiene los encabezados.',
    sheet: 'Hoja',
    row: 'Fila de los encabezados',
    chooseRow: 'Elija la fila…',
    rowOption: (row: number, texts: readonly string[]) => `Fila ${formatNumber(row)}: ${texts.join(' · ')}`,
    confirm: 'Leer esta hoja',
  },

  forget: {
    heading: (register: string) => `Volver a lo reconocido en ${register}`,
    preview: (sheet: string, register: string) =>
      `De la hoja «${sheet}» se quitará lo que indicó de ${register}. Lo demás que tenga ahí se conserva.`,
    confirm: 'Quitar',
    done: (register: string) => `Listo. ${register} se lee otra vez como se reconoce.`,
  },
} as const;
