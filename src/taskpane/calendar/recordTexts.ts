/** The sentences of what the calendar view writes in single cells. */
import type { LinkDoubt, LinkObstacle } from '../../app/linkDeliveries';
import type { UnreadLine } from '../../domain/assessment/ownDatesTable';
import { cellAddress } from '../../domain/registers/cell';
import { plural } from '../shared/plural';

const cells = (n: number): string => plural(n, 'celda', 'celdas');
const deliveries = (n: number): string => plural(n, 'entregable', 'entregables');

export const UNREAD_TEXTS: Readonly<Record<UnreadLine['reason'], string>> = {
  document: 'no se sabe qué documento es',
  stage: 'falta la etapa (proyecto o final) o el mes del informe',
  date: 'no se entiende la fecha',
  ambiguous: 'no se distingue el día del mes; escriba el mes con letra',
  repeated: 'ese documento ya tiene fecha en la tabla',
  outside: 'la fecha queda fuera del proceso electoral',
  afterElection: 'ese documento es anterior a la jornada y su fecha no lo es',
  order: 'el final quedaría antes que su proyecto',
};

export const RECORD_TEXTS = {
  why: '¿Por qué esta fecha?',
  citation: (citation: string, instrument: string) => `${citation} (${instrument}).`,
  fact: (fact: string, date: string) => `${fact} (${date}).`,
  steps: 'Cómo se cuenta',
  readings: 'Lecturas que no coinciden',
  sources: 'Actos públicos',
  noSources: 'Ningún acto público con dirección habla de esta regla.',
  changes: 'Qué la cambiaría',
  officialText: (text: string) => `Texto oficial: «${text}»`,
  noAddress: ' Sin dirección pública.',

  link: 'Vincular con…',
  linkLabel: (title: string) => `Vincular con… una actividad: ${title}`,
  linkHeading: 'Vincular con una actividad',
  activity: 'Actividad del plan',
  option: (number: string, name: string) => `${number} ${name}`.trim().replace(/\.$/, ''),
  linkPreview: (address: string, text: string, name: string) =>
    `En ${address} se escribirá «${text}»: así se anota que corresponde a «${name}».`,
  linkNewColumn: (address: string) => `Su plan no tiene la columna Anexo 13: se creará en ${address}.`,
  linkNothing: 'Esa actividad ya lo dice así: no cambia nada.',
  linkOther: 'Otra actividad…',
  linkOnlyFitting: 'No se listan las que parecen de otro documento: están en «Otra actividad…».',
  linkNone:
    'Por sus palabras, ninguna actividad parece corresponderle. Elija la que sea o, si no está, agréguela al plan.',
  linkNoActivities: 'Su plan no tiene actividades: agréguela.',
  linkSearch: 'Buscar en su plan',
  linkNoMatch: 'Ninguna actividad de su plan coincide con lo que busca.',
  linkableOnlyFitting: 'No se ofrecen los documentos que contradicen el texto de la actividad.',
  linkRefused: (by: LinkObstacle) => {
    switch (by.kind) {
      case 'words':
        return `Lo que dice ${cellAddress(by.cell)} es de «${by.meant.name}» (documento ${by.meant.document}), no de este entregable. Si la actividad sí le corresponde, cambie ahí sus palabras y repita; si no, elija otra.`;
      case 'activity':
        return `Ya le corresponde ${by.number === '' ? 'otra actividad' : `la actividad ${by.number}`}, por ${cellAddress(by.cell)}: corrija antes esa celda.`;
      case 'calendar':
        return `${cellAddress(by.cell)} dice otra cosa de ese documento: corríjala antes.`;
      case 'unknown':
        return 'Ese documento no se puede vincular con esa actividad.';
    }
  },
  linkDoubt: ({ delivery, number, looksLike }: LinkDoubt) =>
    `Revise: ${number === '' ? 'esa actividad' : `la actividad ${number}`} parece de «${looksLike.name}» (documento ${looksLike.document}), y usted la vincula con «${delivery.name}» (documento ${delivery.document}). Si no es así, elija otra.`,
  linkConfirm: 'Vincular',
  linked: (n: number) =>
    n === 0
      ? 'Listo. Se anotó lo que respondió.'
      : `Listo. Se ${n === 1 ? 'vinculó' : 'vincularon'} ${deliveries(n)}.`,

  proposals: (n: number) => `Revisar propuestas (${n})`,
  proposalsHeading: 'Propuestas de vínculo',
  proposal: (at: number, of: number, activity: string, delivery: string) =>
    `${at} de ${of}. ¿La actividad ${activity} corresponde a «${delivery}»?`,
  yes: 'Sí',
  no: 'No',
  later: 'Después',
  finish: 'Terminar',
  choose: 'Elija una actividad',
  proposalsNote: (denial: string) =>
    `Con «No» se anota en su columna Anexo 13 que no es ese documento («${denial}»); puede ser de otro. Al responder la última se escribe todo; puede deshacerlo.`,

  verify: 'Verificar',
  verifyLabel: (title: string) => `Verificar la fecha: ${title}`,
  verifyHeading: 'Anotar la verificación',
  verifyIntro:
    'Compare la regla con el texto oficial. Se anota en la hoja Calendario; si no existe, se crea.',
  by: 'Nombre de quien verificó',
  on: 'Fecha de verificación',
  onHint: 'El día en que se comparó.',
  text: 'Texto oficial (opcional)',
  verifyConfirm: 'Anotar',
  verified: (by: string) => `Listo. Quedó anotado que lo verificó ${by}.`,
  noRow: 'El entregable no tiene fila en la hoja Calendario. Actualícela y repita.',

  moveWrite: 'Escribir las fechas nuevas',
  moveWriteNote: (n: number) =>
    `Se ${n === 1 ? 'escribiría' : 'escribirían'} ${cells(n)}. La jornada original se conserva junto a la nueva.`,
  moved: (n: number) => `Listo. Se ${n === 1 ? 'escribió' : 'escribieron'} ${cells(n)}.`,
  noPlace: (labels: string) => `No hay una celda sin fórmula para ${labels}: escríbalo en la hoja Proceso.`,

  keepDay: 'Guardar la jornada en el libro…',
  keepDayConfirm: 'Guardar',
  keepDayPreview: (address: string, date: string, isNewSheet: boolean) =>
    `En ${address} se escribirá ${date}${isNewSheet ? '; la hoja se crea' : ''}.`,
  keepDayFormula: 'La celda de la jornada tiene una fórmula: corríjala en la hoja.',
  dayKept: (address: string) => `Listo. La jornada quedó en ${address}.`,

  own: 'Importar fechas del plan propio',
  ownIntro:
    'Pegue una tabla de dos columnas: el documento («12 final» o su nombre) y la fecha. Se escriben en la hoja Calendario.',
  ownTable: 'Tabla de documento y fecha',
  ownRead: (n: number) => `Se ${n === 1 ? 'leyó la fecha de' : 'leyeron las fechas de'} ${deliveries(n)}.`,
  ownUnread: (line: number, text: string, why: string) => `Renglón ${line} («${text}»): ${why}.`,
  ownDate: (document: string, date: string) => `${document}: ${date}.`,
  ownNoRow: (documents: string) =>
    `La hoja Calendario no tiene fila para ${documents}: actualícela y repita para importar esas fechas.`,
  ownConfirm: 'Importar',
  imported: (n: number) => `Listo. Se importaron las fechas de ${deliveries(n)}.`,
} as const;
