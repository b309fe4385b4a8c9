/** The words by which the progress notes are recognised; see headings. */
import type { ColumnsOf, TableHeadings } from './headingTypes';
import { SURE } from './sharedHeadings';

export const NOTE_HEADINGS: TableHeadings<ColumnsOf['notes']> = {
  fields: {
    month: {
      heading: 'Mes',
      also: [
        'Mes que se informa',
        'Mes del informe',
        'Mes que se reporta',
        'Periodo que se informa',
        'Mes y año',
        'Mes informado',
        'Mes reportado',
        'Periodo del informe',
        'Periodo que se reporta',
        'Periodo reportado',
        'Periodo informado',
        'Mes correspondiente',
      ],
      secondAlone: ['Periodo'],
    },
    section: {
      heading: 'Apartado',
      also: ['Apartado del informe', 'Sección', 'Sección del informe', 'Apartado o sección'],
      alone: ['Inciso'],
      weak: ['Rubro', 'Tema', 'Numeral', 'Punto'],
    },
    text: {
      heading: 'Texto',
      also: [
        'Texto del informe',
        'Texto del avance',
        'Descripción del avance',
        'Avance del mes',
        'Avances del mes',
        'Redacción',
        'Narrativa',
        'Texto para el informe',
        'Detalle del avance',
        'Avance reportado',
        'Avance registrado',
        'Texto del apartado',
        'Contenido del apartado',
      ],
      weak: ['Descripción', 'Detalle', 'Actividades realizadas', 'Informe', 'Nota', 'Reporte', 'Información'],
      secondAlone: ['Avance', 'Avances', 'Contenido'],
    },
  },
  needs: [
    { month: SURE, section: SURE, text: 0 },
    { month: SURE, section: 0, text: SURE },
  ],
  leastFields: 3,
  sheetNames: ['avances', 'narrativa'],
};
