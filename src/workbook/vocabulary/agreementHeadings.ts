/** The words by which the register of agreements is recognised; see headings. */
import { crossedHeadings } from './crossedHeadings';
import type { ColumnsOf, TableHeadings } from './headingTypes';
import { BODY, SENT_TO_INE, SURE } from './sharedHeadings';

export const AGREEMENT_HEADINGS: TableHeadings<ColumnsOf['agreements']> = {
  fields: {
    key: {
      heading: 'Clave',
      also: [
        'Clave del acuerdo',
        'Número de acuerdo',
        'Núm. de acuerdo',
        'No. de acuerdo',
        'Identificador del acuerdo',
        'Acuerdo número',
        'Clave o número de acuerdo',
        'Acuerdo o resolución',
        'Folio del acuerdo',
        'ID acuerdo',
        'Código del acuerdo',
        'Nomenclatura',
        'Número de resolución',
        'Clave de la resolución',
        'Número de acuerdo o resolución',
        'Nomenclatura del acuerdo',
      ],
      weak: ['Número', 'Núm.', 'No.', 'ID', 'Folio', 'Identificador'],
      secondAlone: ['Acuerdo'],
    },
    date: {
      heading: 'Fecha',
      also: [
        'Fecha de aprobación',
        'Fecha del acuerdo',
        'Fecha de emisión',
        'Aprobado el',
        'Se aprobó el',
        'Se emitió el',
        'Se tomó el',
        'Fecha en que se aprobó',
        'Fecha de aprobación del acuerdo',
        'Fecha en que se emite',
        'Fecha en que se emitió',
        'Aprobado en sesión del',
        'Fecha de sesión de aprobación',
        ...crossedHeadings(
          ['Fecha de sesión', 'Sesión'],
          ['en que se aprobó', 'en que se emitió', 'en que se tomó'],
        ),
        'Emitido el',
      ],
      secondAlone: ['Fecha de la sesión', 'Aprobación'],
    },
    body: BODY,
    subject: {
      heading: 'Asunto',
      also: [
        ...crossedHeadings(
          ['Rubro', 'Extracto', 'Sumario', 'Resumen', 'Objeto', 'Nombre', 'Punto', 'Síntesis'],
          ['del acuerdo', 'de la resolución'],
        ),
        'Asunto del acuerdo',
        'Título del acuerdo',
        'Nombre del acuerdo',
        'Descripción del acuerdo',
        'Contenido del acuerdo',
        'Denominación',
        'Objeto del acuerdo',
        'Texto del acuerdo',
        'Título del documento',
        'Materia del acuerdo',
        'Tema del acuerdo',
        'Acuerdo por el que',
      ],
      second: ['Descripción'],
      weak: ['Resumen', 'Nombre', 'Materia', 'Punto de acuerdo'],
      secondAlone: ['Título', 'Contenido', 'Objeto', 'Tema', 'Rubro', 'Extracto', 'Sumario'],
    },
    sentToIne: SENT_TO_INE,
  },
  notFields: ['Fecha límite', 'Fecha de cumplimiento'],
  needs: [
    { key: SURE, date: SURE, subject: 0 },
    { key: SURE, date: SURE, body: SURE },
  ],
  needsWithCells: [
    { sure: ['date', 'subject'], confirmed: ['key'] },
    { sure: ['date', 'body'], confirmed: ['key', 'subject'] },
  ],
  leastFields: 3,
  sheetNames: ['acuerdos'],
};
