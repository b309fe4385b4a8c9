/** The words by which the register of members is recognised; see headings. */
import type { ColumnsOf, TableHeadings } from './headings';
import { BODY, SURE } from './sharedHeadings';

export const MEMBER_HEADINGS: TableHeadings<ColumnsOf['members']> = {
  fields: {
    body: BODY,
    name: {
      heading: 'Nombre',
      also: [
        'Nombre completo',
        'Nombre del integrante',
        'Nombre de la persona',
        'Nombre y apellidos',
        'Nombre de la persona integrante',
        'Nombre(s) y apellidos',
        'Nombre del miembro',
        'Persona integrante',
        'Nombre y apellido',
      ],
      secondAlone: ['Integrante', 'Integrantes', 'Persona'],
    },
    position: {
      heading: 'Cargo',
      also: ['Cargo o calidad', 'Cargo en el órgano', 'Cargo o función'],
      second: ['Cargo que ocupa', 'Rol', 'Puesto o cargo'],
      secondAlone: ['Puesto', 'Calidad', 'Función', 'Carácter'],
    },
    appointed: {
      heading: 'Alta',
      also: [
        'Fecha de alta',
        'Fecha de designación',
        'Fecha de nombramiento',
        'Fecha de integración',
        'Fecha de ingreso',
        'Designado el',
        'Inicio del cargo',
        'Fecha de incorporación',
        'Fecha de toma de protesta',
        'Fecha en que se designó',
        'Fecha de inicio',
      ],
      alone: ['Designación', 'Nombramiento'],
      secondAlone: ['Desde', 'Ingreso'],
    },
    appointmentAgreement: {
      heading: 'Acuerdo de designación',
      also: [
        'Acuerdo de integración',
        'Acuerdo de nombramiento',
        'Acuerdo de creación',
        'Clave del acuerdo',
        'Acuerdo de alta',
        'Acuerdo que designa',
        'Acuerdo por el que se designa',
        'Acuerdo mediante el cual se designa',
      ],
      secondAlone: ['Número de acuerdo', 'Núm. de acuerdo', 'No. de acuerdo', 'Acuerdo'],
    },
    departed: {
      heading: 'Baja',
      also: [
        'Fecha de baja',
        'Fecha de separación',
        'Fecha de renuncia',
        'Fecha de conclusión del cargo',
        'Término del cargo',
        'Fecha de salida',
        'Fecha de conclusión',
        'Fecha de término',
        'Baja a partir de',
      ],
      secondAlone: ['Hasta', 'Separación'],
    },
    departureReason: {
      heading: 'Motivo de baja',
      also: ['Causa de baja', 'Razón de la baja', 'Motivo de la separación', 'Motivo de la sustitución'],
      secondAlone: ['Motivo', 'Causa'],
    },
    substituteFor: {
      heading: 'Sustituye a',
      also: ['En sustitución de', 'Suple a', 'Sustituto de', 'Persona a la que sustituye', 'Sustituyó a'],
      alone: ['Sustituye'],
    },
  },
  notFields: [
    'Nombre del órgano',
    'Acuerdo de baja',
    'Fecha del acuerdo',
    'Sustituido por',
    'Nombre del partido',
  ],
  needs: [
    { name: SURE, body: SURE, position: SURE },
    { name: SURE, position: SURE, appointed: SURE },
    { name: SURE, body: SURE, appointed: SURE },
    { name: SURE, appointed: SURE, departed: SURE },
  ],
  leastFields: 3,
  sheetNames: ['integrantes', 'integracion', 'miembros'],
};
