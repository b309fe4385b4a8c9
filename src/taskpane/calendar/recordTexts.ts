/** The sentences of what the calendar view writes in single cells. */
import type { UnreadLine } from '../../domain/assessment/ownDatesTable';
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
  option: (number: string, name: string) => `${number} ${name}`.trim(),
  linkPreview: (address: string, text: string) => `En ${address} se escribirá «${text}».`,
  linkNewColumn: (address: string) => `Su plan no tiene la columna Anexo 13: se creará en ${address}.`,
  linkNothing: 'Esa actividad ya lo dice así: no cambia nada.',
  linkRefused:
    'El texto de esa actividad es de otro documento, o lo dicen otra celda o la hoja Calendario: corríjalos antes.',
  linkConfirm: 'Vincular',
  linked: (n: number) =>
    n === 0
      ? 'Listo. Se anotó lo que respondió.'
      : `Listo. Se ${n === 1 ? 'vinculó' : 'vincularon'} ${deliveries(n)}.`,
  notLinked: (n: number) =>
    `${deliveries(n)} ${n === 1 ? 'sigue' : 'siguen'} sin vincularse: otra celda dice otra cosa.`,

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
    `Con «No» se anota «${denial}» en su columna Anexo 13; puede ser de otro documento. Al responder la última se escribe todo; puede deshacerlo.`,

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
  noPlace: (labels: string) => `No hay una celda para ${labels}: escríbalo en la hoja Proceso.`,

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
