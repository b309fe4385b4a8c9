/** The sentences of the report view: the part of the catalogue that loads with it. See `texts.ts` for the rest. */
import { listInWords } from '../../domain/text/lists';
import { quotedList } from '../../domain/text/otherLists';
import type { CutoffSource } from '../../app/assessWorkbook';
import type { LogoProblem } from '../../app/reportLogo';
import type { ReportAnnex } from '../../domain/report/parts/annexPart';
import type { ReportEdition } from '../../domain/report/content/reportContent';
import type { PreferenceProblem } from '../../app/reportPreferences';
import type { SessionDocumentKind } from '../../domain/sessionDocuments/sessionDocument';
import type { Paper } from '../../workbook/edits/edits';
import { deliveredText } from '../shared/deliveredText';
import { formatNumber, plural } from '../shared/plural';

const pages = (n: number): string => plural(n, 'página', 'páginas');
const quoted = (name: string): string => `«${name}»`;

export const PAPER_TEXTS: Readonly<Record<Paper, string>> = {
  letter: 'Carta',
  legal: 'Oficio',
  a4: 'A4',
};

/** Where the cut-off date comes from. */
export const CUTOFF_TEXTS: Readonly<Record<CutoffSource, string>> = {
  given: 'la que usted indicó en Hoy',
  workbook: 'la que dice su libro',
  today: 'la de hoy, porque su libro no dice otra',
  monthEnd: 'el fin del mes que se informa',
};

export const DOCUMENT_TEXTS: Readonly<Record<SessionDocumentKind, string>> = {
  convocation: 'Convocatoria con su orden del día',
  attendance: 'Lista de asistencia',
  minutes: 'Minuta para llenar',
};

/** What is wrong with a picture, and what to do. */
export const LOGO_PROBLEM_TEXTS: Readonly<Record<LogoProblem, string>> = {
  notAPicture: 'El archivo no es una imagen PNG ni JPEG. Elija otro.',
  tooLarge: 'La imagen pesa más de 500 KB. Guárdela más pequeña y elíjala de nuevo.',
  broken: 'La imagen está dañada o incompleta. Ábrala, guárdela de nuevo y elíjala otra vez.',
};

const PREFERENCE_NAMES: Readonly<Record<PreferenceProblem['key'], string>> = {
  paper: 'el tamaño de papel',
  omittedSections: 'los apartados que no se incluyen',
  signatories: 'quienes firman',
  edition: 'la edición',
  annexes: 'los anexos',
  place: 'el lugar',
  accent: 'el color',
};

export const EDITION_TEXTS: Readonly<Record<ReportEdition, string>> = {
  ine: 'Para el INE',
  internal: 'Interna, con los hallazgos',
};

export const ANNEX_TEXTS: Readonly<Record<ReportAnnex, string>> = {
  calendar: 'Calendario del Anexo 13 con su estado',
  attendance: 'Integración y asistencia del COTAPREP',
};

export const REPORT_TEXTS = {
  heading: 'Informe mensual',
  needsDay: 'El informe cita los plazos que se cuentan desde la jornada electoral, que su libro no dice.',
  needs: 'El informe se arma con su plan y con la jornada electoral. Complete la lectura de su libro.',
  month: 'Mes que se informa',
  paper: 'Papel',
  edition: 'Edición',
  accent: 'Color de los títulos',
  place: 'Lugar',
  annexes: 'Anexos',
  placeHint: 'Se imprime con la fecha en la portada y en las firmas, por ejemplo: Cuernavaca, Morelos.',
  contradictions: {
    heading: 'Su libro se contradice',
    accept: 'Ya lo revisé: generar así el informe',
  },
  blanks: (names: readonly string[], sheet: string | null) =>
    `La portada quedará sin ${listInWords(names)}, porque su libro no lo dice. ${
      sheet === null
        ? 'Agregue una hoja «Proceso» con un renglón para Institución, otro para Área que informa y otro para Jornada electoral: el nombre en la columna A y el dato en la B.'
        : `Anótelo en la hoja «${sheet}».`
    }`,
  /** Activities that are concluded today, in the report of a past month. */
  undated: (n: number) =>
    `Su plan no dice qué día ${n === 1 ? 'se concluyó' : 'se concluyeron'} ${plural(n, 'actividad', 'actividades')}: en un mes pasado ${n === 1 ? 'cuenta como concluida' : 'cuentan como concluidas'} desde su término. Para que conste el día, anótelo en el plan.`,
  cutoff: (day: string, source: string) => `Fecha de corte: ${day}, ${source}.`,
  changeCutoff: 'Cambiarla en Hoy',
  findings: (n: number, errors: number) =>
    errors === 0
      ? `Su libro tiene ${plural(n, 'hallazgo pendiente', 'hallazgos pendientes')}.`
      : `Su libro tiene ${plural(n, 'hallazgo pendiente', 'hallazgos pendientes')} (${plural(errors, 'error', 'errores')}).`,
  toFindings: 'Ver los hallazgos',
  preview: (sheet: string, count: number) =>
    `Se agregará la hoja «${sheet}», de ${pages(count)}. Las demás no cambian.`,
  /** Of a report that cannot be written yet; why follows. */
  waits: 'El informe todavía no se puede generar.',
  replaces: (sheet: string, count: number) =>
    `«${sheet}» ya está en su libro y nadie la ha editado: si genera de nuevo, se sustituye por otra de ${pages(count)}.`,
  keeps: (sheet: string) => `«${sheet}» tiene cambios suyos y se conserva.`,
  keepsDelivered: (sheet: string, on: string, document: string) =>
    `«${sheet}» se entregó ${deliveredText({ on, document })} y no se sustituye.`,
  usualSheet: (month: string, edition: ReportEdition) =>
    `Informe ${month}${edition === 'internal' ? ' interno' : ''}`,
  last: {
    none: 'Su libro no tiene otro informe con el cual comparar.',
    facts: (month: string, isDelivered: boolean) =>
      `Dirá los cambios respecto del informe de ${month}${isDelivered ? ', que se entregó' : '; ninguno está marcado como entregado'}.`,
    unreadable: (month: string) =>
      `No dirá cambios: del informe de ${month} se borró lo que sirve para comparar.`,
  },
  failed: 'No se pudo preparar la vista previa del informe. Valide de nuevo en Hoy.',
  notUnderstood: (sheet: string, key: PreferenceProblem['key'], text: string) =>
    `En «${sheet}» no se entiende ${PREFERENCE_NAMES[key]}: «${text}». Se usa lo demás.`,
  confirm: 'Generar',

  writing: {
    heading: 'Lo que usted redacta',
    intro: 'Presentación, apartados a–l, prueba y simulacros: qué dice cada uno, de dónde sale y qué falta.',
    open: 'Redactar los apartados…',
  },

  contents: {
    heading: 'Contenido',
    hint: 'Quite la marca de lo que no deba incluirse. Los demás apartados conservan su número.',
    list: 'Apartados del informe',
    page: (page: number) => `pág. ${formatNumber(page)}`,
    leftOut: 'no se incluye',
    all: 'Incluir todos',
  },

  signatories: {
    heading: (n: number) => `Firman (${formatNumber(n)})`,
    hint: 'Se proponen según la hoja Integrantes. Déjelo sin firmas si el informe no se firma.',
    one: (n: number) => `Firma ${formatNumber(n)}`,
    action: 'Acción',
    name: 'Nombre',
    position: 'Cargo',
    remove: 'Quitar',
    removeLabel: (n: number) => `Quitar la firma ${formatNumber(n)}`,
    add: 'Agregar una firma',
    usual: 'Volver a las propuestas',
  },

  logo: {
    heading: 'Logotipo',
    label: 'Imagen para la portada',
    choose: 'Elegir imagen…',
    hint: 'PNG o JPEG, hasta 500 KB. Se guarda dentro de este libro.',
    chosen: (width: number, height: number) =>
      `Imagen de ${formatNumber(width)} por ${formatNumber(height)} píxeles.`,
    alt: 'Logotipo de la portada',
    remove: 'Quitar el logotipo',
    kept: 'El logotipo se guardó. Consérvelo guardando su libro.',
    removed: 'Se quitó el logotipo.',
  },

  remembered: 'Al generar, lo que usted cambió de estas opciones se anota en la hoja «Configuración PREP».',

  all: {
    open: 'Generar todos los meses…',
    heading: 'Informes de todos los meses',
    preview: (count: number) => `Se generarán ${plural(count, 'informe', 'informes')}:`,
    list: 'Informes que se generarán',
    row: (month: string, sheet: string, count: number) => `${month}: hoja «${sheet}», ${pages(count)}`,
    replaces: 'sustituye a la anterior',
    keeps: 'se conserva la que usted editó',
    keepsDelivered: 'se conserva la que se entregó',
    none: 'No hay meses de los cuales informar: su libro no tiene actividades, sesiones ni avances hasta la fecha de corte.',
    confirm: 'Generar todos',
  },

  copy: {
    open: 'Guardar copia para enviar',
    opened: (sheet: string) =>
      `Se abrió un libro con la hoja «${sheet}» y nada más. Guárdelo con el nombre que quiera.`,
    notHere:
      'Este Excel no abre otro libro desde el panel. Para enviar el informe, abra su hoja y use Archivo › Exportar › Crear PDF.',
  },

  held: {
    heading: 'Informes entregados',
    intro: 'Un informe entregado ya no se sustituye, y el siguiente dice qué cambió desde él.',
    none: 'Su libro aún no tiene informes.',
    list: 'Informes de su libro',
    row: (sheet: string, delivered: { readonly on: string; readonly document: string } | null) =>
      `${sheet}: ${delivered === null ? 'sin entregar' : `se entregó ${deliveredText(delivered)}`}`,
    mark: 'Marcar como entregado…',
    markLabel: (sheet: string) => `Marcar como entregado «${sheet}»…`,
    unmark: 'Quitar la marca…',
    unmarkLabel: (sheet: string) => `Quitar la marca de entregado de «${sheet}»…`,
    unmarkForm: (sheet: string) => `Quitar la marca de «${sheet}»`,
    unmarks: (delivered: { readonly on: string; readonly document: string }) =>
      `Se olvida que se entregó ${deliveredText(delivered)}.`,
    unmarkConfirm: 'Quitar',
    form: (sheet: string) => `Entrega de «${sheet}»`,
    edited: 'La hoja no está como se generó: alguien la editó. Se marca como está ahora.',
    on: 'Fecha de entrega',
    onHint: 'El día del acuse.',
    document: 'Oficio',
    confirm: 'Marcar',
    marked: (sheet: string) => `Listo: «${sheet}» quedó como entregado.`,
    unmarked: (sheet: string) => `Listo: «${sheet}» ya no está como entregado.`,
  },

  documents: {
    failed: 'Valide de nuevo en Hoy para ver los documentos de la sesión.',
    heading: 'Documentos de sesión',
    intro: 'La convocatoria, la lista de asistencia y la minuta de una sesión, listas para imprimir.',
    none: 'Su libro no tiene sesiones. Anótelas en la hoja Sesiones y valide de nuevo.',
    unread: 'La hoja de sesiones aún no se lee: conteste en «Libro» lo que se pregunta de ella.',
    session: 'Sesión',
    option: (day: string | null, name: string) => `${day ?? 'Sin fecha'} · ${name}`,
    kinds: 'Documentos',
    preview: (sheets: readonly { readonly sheet: string; readonly pages: number }[]) =>
      `${sheets.length === 1 ? 'Se agregará' : 'Se agregarán'}: ${listInWords(
        sheets.map(({ sheet, pages: count }) => `${quoted(sheet)} (${pages(count)})`),
      )}.`,
    replaces: (sheets: readonly string[]) =>
      sheets.length === 1
        ? `Sustituye a la anterior, que nadie ha editado.`
        : `Sustituyen a las anteriores, que nadie ha editado.`,
    chooseOne: 'Marque al menos un documento.',
    confirm: 'Crear documentos',
    made: (sheets: readonly string[]) =>
      `Listo: ${sheets.length === 1 ? 'hoja' : 'hojas'} ${quotedList(sheets)}. Para imprimir: Archivo › Imprimir.`,
  },

  outcome: {
    reported: (sheet: string, count: number) =>
      `Listo: hoja «${sheet}», ${pages(count)}. Para imprimirla: Archivo › Imprimir.`,
    hidden: 'La hoja sigue oculta: muéstrela con clic derecho en cualquier pestaña › Mostrar.',
    settingsNotTaken: (settings: readonly string[]) =>
      `Excel no aceptó ${listInWords(settings)}: ajústelo en Disposición de página.`,
    allReported: (sheets: readonly string[]) =>
      `Listo: ${plural(sheets.length, 'informe', 'informes')}, ${quotedList(sheets)}.`,
    stopped: (sheets: readonly string[], why: string) => `${why} Quedaron hechos: ${quotedList(sheets)}.`,
    noMonths: 'No hay meses de los cuales informar.',
  },
} as const;
