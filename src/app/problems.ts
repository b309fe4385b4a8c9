/** The es-MX sentences for every expected problem, in one table: what happened, why and what to do. */
import type { Problem, ProblemCode } from '../domain/problem';

export interface ProblemText {
  readonly what: string;
  readonly why: string;
  readonly whatToDo: string;
}

const named = (detail: string | undefined, fallback: string): string => (detail ? `«${detail}»` : fallback);

const TEXTS: Readonly<Record<ProblemCode, (detail: string | undefined) => ProblemText>> = {
  notAWorkbook: (detail) => ({
    what: `No se pudo abrir ${named(detail, 'el archivo')}.`,
    why: 'No es un libro de Excel (.xlsx), está dañado o tiene contraseña.',
    whatToDo: 'Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)» sin contraseña.',
  }),
  emptyWorkbook: () => ({
    what: 'El libro está vacío.',
    why: 'Ninguna hoja tiene datos.',
    whatToDo: 'Abra el libro que contiene su plan de trabajo, o cree uno nuevo.',
  }),
  noPlan: () => ({
    what: 'No se encontró el plan de trabajo.',
    why: 'Ninguna hoja tiene actividades bajo un encabezado con las columnas Actividades y Término (o Inicio).',
    whatToDo: 'Revise que el encabezado del plan tenga esas columnas dentro de las primeras 40 filas.',
  }),
  lostHeadings: (detail) => ({
    what: `${detail ?? 'Ya no están los encabezados del plan'}.`,
    why: 'Usted los había confirmado, y sin ellos no se sabe qué es cada columna del plan.',
    whatToDo:
      'Deshaga el cambio (Ctrl+Z) o inserte una fila ahí y escríbalos otra vez; si los cambió por otros, indique en «Libro» en qué fila están.',
  }),
  twoPlans: (detail) => ({
    what: `Hay más de un plan de trabajo: ${detail ?? 'varias hojas'}.`,
    why: 'Varias hojas tienen el mismo encabezado y no se sabe cuál es el vigente.',
    whatToDo: 'Indique cuál hoja es el plan.',
  }),
  doubtfulPlan: (detail) => ({
    what: `¿Es ${detail ?? 'esta hoja'} el plan de actividades?`,
    why: 'Tiene columnas de un plan, pero puede ser otra lista, y ninguna otra hoja parece el plan.',
    whatToDo: 'Si lo es, indíquelo; si no, indique cuál hoja es el plan.',
  }),
  unconfirmedReading: (detail) => ({
    what: 'No se escribió nada.',
    why: `No es seguro que su libro se haya leído bien: falta confirmar ${detail ?? 'sus columnas'}.`,
    whatToDo: 'Confirme en la pestaña Libro del panel cómo se leyó su libro, y repita.',
  }),
  contradictions: (detail) => ({
    what: 'No se generó el informe: su libro se contradice.',
    why: detail ?? 'Un mismo dato aparece con dos valores.',
    whatToDo:
      'Corríjalo en el libro o, si así debe quedar, marque en Informe «Ya lo revisé: generar así el informe», y repita.',
  }),
  noElectionDate: (detail) => ({
    what: 'Falta la fecha de la jornada electoral.',
    why: detail ? `La celda de la jornada electoral contiene ${detail}.` : 'Ninguna hoja la dice.',
    whatToDo: 'Escriba en una celda «Jornada electoral» y a su derecha la fecha, por ejemplo 06/06/2027.',
  }),
  sessionNotFound: (detail) => ({
    what: 'No se encontró la sesión.',
    why: `La fila ${detail ?? 'indicada'} no es de una sesión.`,
    whatToDo: 'Elija una fila que tenga órgano y fecha de sesión.',
  }),
  sessionWithoutDate: (detail) => ({
    what: 'No se puede preparar el documento de esta sesión.',
    why: detail
      ? `Su fecha dice «${detail}», que no es un día.`
      : 'La sesión no tiene fecha, y de ella depende quiénes la integran.',
    whatToDo: 'Escriba el día de la sesión en la columna Fecha y repita.',
  }),
  protectedSheet: (detail) => ({
    what: `No se escribió en ${detail ? `la hoja «${detail}»` : 'una hoja'}.`,
    why: 'La hoja está protegida.',
    whatToDo: 'Desprotéjala en Revisar › Desproteger hoja y repita.',
  }),
  protectedWorkbook: () => ({
    what: 'No se pudo agregar una hoja.',
    why: 'La estructura del libro está protegida.',
    whatToDo: 'Desprotéjala en Revisar › Proteger libro y repita.',
  }),
  readOnly: () => ({
    what: 'No se escribió en el libro.',
    why: 'El libro está abierto como solo lectura.',
    whatToDo: 'Guarde una copia o pida permiso de edición y repita.',
  }),
  cellBeingEdited: () => ({
    what: 'Excel no respondió.',
    why: 'Hay una celda en edición.',
    whatToDo: 'Presione Entrar o Esc en la hoja y repita.',
  }),
  filteredRows: (detail) => ({
    what: `No se escribió en la hoja ${named(detail, 'filtrada')}.`,
    why: 'Hay filas ocultas, por un filtro o a mano.',
    whatToDo: 'Quite el filtro en Datos › Borrar, o muéstrelas, y repita.',
  }),
  arrayFormula: () => ({
    what: 'No se escribió.',
    why: 'Una de las celdas es parte de una fórmula de matriz, y Excel solo deja cambiarla completa.',
    whatToDo: 'Seleccione la fórmula completa, cópiela y péguela como valores, y repita.',
  }),
  pivotTable: (detail) => ({
    what: `No se escribió en la hoja ${named(detail, 'del plan')}.`,
    why: 'Lo que se ve ahí es una tabla dinámica: Excel la llena y nadie más puede escribir en ella.',
    whatToDo:
      'Escriba en los datos de los que sale la tabla dinámica, o copie el plan como valores a otra hoja.',
  }),
  queryTable: (detail) => ({
    what: `No se escribió en la hoja ${named(detail, 'del plan')}.`,
    why: 'La tabla se llena con una consulta (Power Query) y la siguiente actualización borraría lo escrito.',
    whatToDo: 'Escriba en el origen de la consulta, o copie el plan como valores a otra hoja.',
  }),
  mergedCells: (detail) => ({
    what: 'No se escribió nada.',
    why: `Hay celdas combinadas donde se debe escribir${detail === undefined ? '' : `: ${detail}`}.`,
    whatToDo: 'Separe las celdas combinadas y repita.',
  }),
  besideTable: (detail) => ({
    what: 'No se escribió nada.',
    why: `${detail ?? 'La celda'} es de la tabla de al lado o separa las dos.`,
    whatToDo: 'Inserte ahí una columna vacía y repita.',
  }),
  textTooLong: (detail) => ({
    what: 'No se escribió nada.',
    why: `El texto de ${detail ?? 'una celda'} pasaría de 32 767 caracteres, lo más que cabe en una celda.`,
    whatToDo: 'Acorte lo que dice esa celda y repita.',
  }),
  rowsBlocked: (detail) => ({
    what: 'No se pudieron insertar filas.',
    why: detail
      ? `En esas filas o debajo está ${detail}.`
      : 'Lo impiden celdas combinadas, una fórmula de matriz, otra tabla o una tabla dinámica en esas filas o debajo, o algo escrito en la última fila de la hoja.',
    whatToDo:
      'Separe las celdas combinadas, lleve la otra tabla a otra hoja o borre lo que hay al final de la hoja (Ctrl+Fin), y repita.',
  }),
  notTaken: (detail) => ({
    what: 'No todo quedó escrito.',
    why: `Excel no guardó lo que se escribió en ${detail ?? 'una celda'}; puede estar combinada con otra.`,
    whatToDo: 'Revise esa celda, o deshaga en «Historial» lo que sí se escribió.',
  }),
  takenBack: (detail) => ({
    what: 'No se escribió nada.',
    why: `Excel no guarda lo que se escribe en ${detail ?? 'una celda'}; puede estar combinada con otra. Lo demás se dejó como estaba.`,
    whatToDo: 'Separe las celdas combinadas y repita.',
  }),
  validationRefused: (detail) => ({
    what: 'No se escribió nada.',
    why: `La validación de datos de la hoja no lo permite: ${detail ?? 'una celda no admite lo que se escribiría'}.`,
    whatToDo: 'Elija otro valor, o cambie la regla de esa celda en Datos › Validación de datos, y repita.',
  }),
  nameTaken: (detail) => ({
    what: 'No se resaltó el plan.',
    why: `El libro tiene un nombre ${named(detail, 'igual')} que no es del complemento.`,
    whatToDo: 'Cámbielo en Fórmulas › Administrador de nombres y repita.',
  }),
  highlightUnread: () => ({
    what: 'No se cambió el resaltado.',
    why: 'Excel no deja leer las reglas de formato condicional del plan, y las que ya tiene no sirven para él como está ahora.',
    whatToDo:
      'Presione «Quitar resaltado», borre las reglas que mencionan PREP_ en Inicio › Formato condicional › Administrar reglas, y repita.',
  }),
  ruleRefused: () => ({
    what: 'No se resaltó el plan.',
    why: 'Excel no aceptó las reglas de formato condicional.',
    whatToDo: 'Presione «Quitar resaltado» y mande a soporte el resultado de «Probar este Excel».',
  }),
  truncatedRead: (detail) => ({
    what: `Excel no entregó completa la hoja ${named(detail, 'del plan')}.`,
    why: 'La hoja es demasiado grande o Excel interrumpió la lectura.',
    whatToDo: 'Si ahí está el plan, borre las filas y columnas vacías que tienen formato y repita.',
  }),
  tooLarge: () => ({
    what: 'Excel rechazó la operación.',
    why: 'La cantidad de datos rebasa el límite de Excel.',
    whatToDo: 'Divida el libro o borre las hojas que ya no se usan y repita.',
  }),
  cancelled: () => ({
    what: 'Se canceló la operación.',
    why: 'Usted la detuvo.',
    whatToDo: 'Puede repetirla cuando quiera.',
  }),
  changedMeanwhile: (detail) => ({
    what: 'No se escribió lo que usted pidió.',
    why: `El libro cambió después de leerlo: ${detail ?? 'alguna de sus celdas ya no es la misma'}.`,
    whatToDo: 'Valide de nuevo, vea qué se escribiría ahora y presione otra vez.',
  }),
  richText: (detail) => ({
    what: 'No se escribió nada.',
    why: `Una parte del texto de ${detail ?? 'una celda'} tiene formato propio, que se perdería.`,
    whatToDo: 'Escriba ahí a mano en Excel, o quite ese formato y repita.',
  }),
  changedWhileWriting: (detail) => ({
    what: 'No quedó escrito lo que usted pidió.',
    why: `Alguien escribió en el libro en el mismo momento, y se dejó lo suyo: ${detail ?? 'alguna de las celdas'}.`,
    whatToDo: 'Valide de nuevo, vea qué se escribiría ahora y presione otra vez.',
  }),
  doneMeanwhile: (detail) => ({
    what: 'No se escribió nada: ya está hecho.',
    why: `Otra persona, u otra ventana, acaba de hacer el mismo cambio${detail === undefined ? '' : ` en ${detail}`}.`,
    whatToDo: 'Valide de nuevo para verlo.',
  }),
  sheetNotFound: (detail) => ({
    what: `No se encontró la hoja ${named(detail, 'indicada')}.`,
    why: 'Se eliminó o cambió de nombre después de la última lectura.',
    whatToDo: 'Valide de nuevo para leer el libro como está ahora.',
  }),
  rowGone: (detail) => ({
    what: `Ya no se encontró ${named(detail, 'esa fila')}.`,
    why: 'Se eliminó o cambió de nombre después de la última lectura.',
    whatToDo: 'Valide de nuevo para ver la lista como está ahora.',
  }),
  rowUnclear: (detail) => ({
    what: `Ya no se sabe cuál de las filas ${named(detail, 'iguales')} es.`,
    why: 'Hay varias con el mismo número y nombre, y cambiaron después de la última lectura.',
    whatToDo: 'Valide de nuevo para ver la lista como está ahora.',
  }),
  hiddenSheet: (detail) => ({
    what: `No se pudo mostrar la hoja ${named(detail, 'indicada')}.`,
    why: 'La hoja está oculta.',
    whatToDo: 'Haga clic derecho en la pestaña de cualquier hoja › Mostrar, y repita.',
  }),
  hiddenTarget: (detail) => ({
    what: `No se escribió en la hoja ${named(detail, 'oculta')}.`,
    why: 'La hoja está oculta: no se vería lo que se escribe.',
    whatToDo: 'Haga clic derecho en la pestaña de cualquier hoja › Mostrar, elíjala y repita.',
  }),
  veryHiddenTarget: (detail) => ({
    what: 'No se escribió nada.',
    why: `El libro ya tiene una hoja ${named(detail, 'oculta')}, que está oculta de modo que el menú Mostrar no la ofrece.`,
    whatToDo:
      'Quien la ocultó puede mostrarla en el editor de Visual Basic (Alt+F11, propiedad Visible), o cambiarle el nombre; después repita.',
  }),
  noReport: (detail) => ({
    what: `La hoja ${named(detail, 'indicada')} no es un informe generado por Seguimiento PREP.`,
    why: 'Solo se puede marcar como entregado un informe que conserva la marca con la que se generó.',
    whatToDo: 'Indique la hoja del informe, que de origen se llama «Informe» y su mes.',
  }),
  headingsMoved: (detail) => ({
    what: 'No se guardó lo que indicó.',
    why: `Los encabezados de ${named(detail, 'la hoja')} cambiaron después de la última lectura.`,
    whatToDo: 'Valide de nuevo, revise las columnas y repita.',
  }),
  sheetsExist: (detail) => ({
    what: 'No se creó el libro nuevo.',
    why: `El libro ya tiene hojas con esos nombres: ${detail ?? 'alguna de las que se crearían'}.`,
    whatToDo: 'Cambie el nombre de esas hojas, o empiece en un libro en blanco, y repita.',
  }),
  unfinishedSheet: (detail) => ({
    what: 'No se escribió nada.',
    why: `La hoja ${named(detail, 'nueva')} quedó a medias en un intento anterior y alguien escribió en ella.`,
    whatToDo: 'Cambie el nombre de esa hoja, o borre lo que se escribió en ella, y repita.',
  }),
  notInHistory: () => ({
    what: 'No se deshizo nada.',
    why: 'El historial del libro ya no tiene ese cambio, o ya se había deshecho.',
    whatToDo: 'Abra de nuevo el historial para ver qué se puede deshacer.',
  }),
  planExists: (detail) => ({
    what: 'No se creó el libro nuevo.',
    why: `El libro ya tiene un plan de trabajo en la hoja ${named(detail, 'del plan')}.`,
    whatToDo: 'Presione Validar para usar su plan, o empiece en un libro en blanco.',
  }),
  apiNotAvailable: (detail) =>
    detail === 'resizeTable'
      ? {
          what: 'No se agregaron las filas.',
          why: 'El plan es una tabla de Excel, y este Excel no deja que un complemento agrande una tabla: requiere Excel 2021 o Microsoft 365.',
          whatToDo:
            'Convierta la tabla en un intervalo (Diseño de tabla › Convertir en rango) y repita, o use Excel en la web.',
        }
      : {
          what: 'Esta función no está disponible.',
          why: 'Requiere una versión más reciente de Excel (2021 o Microsoft 365).',
          whatToDo: 'Actualice Excel o use Excel en la web.',
        },
  probesLeft: (detail) => ({
    what: 'No se hizo la prueba.',
    why: `El libro ya tiene una hoja ${named(detail, 'de prueba')}, que no es la que agrega la prueba.`,
    whatToDo: 'Cambie el nombre de esa hoja, o elimínela, y repita.',
  }),
  noLibreOffice: () => ({
    what: 'No se generó el PDF.',
    why: 'El PDF se hace con LibreOffice, que no está instalado en este equipo.',
    whatToDo: 'Instálelo, o use --only y guarde como PDF desde Excel.',
  }),
  noPdf: () => ({
    what: 'No se generó el PDF.',
    why: 'LibreOffice no pudo convertir el informe.',
    whatToDo: 'Repita, o use --only y guarde como PDF desde Excel.',
  }),
  inactiveWorkbook: () => ({
    what: 'Excel no pudo terminar la operación.',
    why: 'Hay otro libro al frente.',
    whatToDo: 'Vuelva a este libro y repita.',
  }),
  excelBusy: () => ({
    what: 'Excel no pudo terminar la operación.',
    why: 'Está ocupado o se interrumpió la conexión.',
    whatToDo: 'Espere un momento y repita.',
  }),
  partNotLoaded: () => ({
    what: 'No se pudo cargar una parte del panel.',
    why: 'Se perdió la conexión con el sitio del complemento, o se acaba de actualizar.',
    whatToDo: 'Revise su conexión a internet y repita. Si persiste, cierre el panel y ábralo de nuevo.',
  }),
  unexpected: (detail) => ({
    what: 'Ocurrió un error inesperado.',
    why: detail ?? 'Excel no dio una razón.',
    whatToDo:
      'Guarde su libro, vuelva a abrirlo y repita. Si persiste, copie el diagnóstico y avise a soporte.',
  }),
};

/**
 * The sentences for a problem, in es-MX.
 * @example problemText({ code: 'readOnly' }).why // => 'El libro está abierto como solo lectura.'
 */
export function problemText(problem: Problem): ProblemText {
  return TEXTS[problem.code](problem.detail);
}

/**
 * Whether a text from outside (a page's address) is one of the codes.
 * @example isProblemCode('readOnly') // => true
 */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(TEXTS, text);
}
