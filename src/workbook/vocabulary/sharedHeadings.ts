/** What the headings of several registers have in common. */
import { crossedHeadings } from './crossedHeadings';
import type { FieldHeadings } from './headingTypes';

/** A heading that says it for sure; weak words stay below. */
export const SURE = 0.7;

export const SENT_TO_INE: FieldHeadings = {
  heading: 'Remitido al INE',
  also: [
    ...crossedHeadings(
      ['', 'Fecha'],
      ['envío', 'remisión', 'entrega', 'notificación', 'presentación', 'acuse'],
      ['INE', 'UTSI', 'UTVOPL', 'UNICOM'],
    ),
    ...crossedHeadings(
      ['', 'Fecha'],
      ['enviado', 'remitido', 'entregado', 'notificado', 'presentado', 'se remitió', 'se envió'],
      ['INE', 'UTSI', 'UTVOPL', 'UNICOM'],
    ),
    'Fecha de remisión',
    'Fecha de remisión al INE',
    'Remisión al INE',
    'Enviado al INE',
    'Envío al INE',
    'Fecha de envío',
    'Fecha de envío al INE',
    'Entregado al INE',
    'Notificado al INE',
    'Fecha en que se entregó al INE',
    'Fecha en que se remitió al INE',
    'Fecha en que se envió al INE',
    'Fecha de entrega al INE',
    'Entrega al INE',
    'Notificación al INE',
    'Fecha de notificación al INE',
    'Remitido a la UTSI',
    'Remisión a la UTSI',
    'Enviado a la UTSI',
    'Remitido a la UTVOPL',
    'Remisión a la UTVOPL',
    'Se remitió al INE',
    'Se envió al INE',
  ],
  alone: [
    'Remitido',
    'Remisión',
    'Enviado',
    'Fecha INE',
    'Remitido el',
    'Enviado el',
    'Remitido al Instituto',
    'Fecha en que se remite al INE',
    'Fecha en que se envía al INE',
  ],
  weak: ['INE', 'Envío', 'Notificado', 'Oficio de remisión al INE'],
};

export const BODY: FieldHeadings = {
  heading: 'Órgano',
  also: [
    'Órgano colegiado',
    'Cuerpo colegiado',
    'Comisión o comité',
    'Comité o comisión',
    'Órgano que aprueba',
    'Órgano emisor',
    'Órgano que emite',
    'Autoridad emisora',
    'Instancia que aprueba',
    'Órgano que sesiona',
    'Órgano que se reúne',
    'Órgano que aprobó',
    'Órgano que emitió',
    'Órgano que lo aprobó',
    'Instancia que aprobó',
    'Instancia que emite',
    'Instancia colegiada',
  ],
  alone: ['Comité', 'Comisión'],
  secondAlone: [
    'Instancia',
    'Emisor',
    'Emite',
    'Aprueba',
    'Aprobó',
    'Autoridad',
    'Aprobado por',
    'Emitido por',
    'Colegiado',
  ],
  weak: ['Consejo', 'Instancia que sesiona', 'Integra'],
};
