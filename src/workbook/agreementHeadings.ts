/** The words by which the register of agreements is recognised; see headings. */
import type { ColumnsOf, TableHeadings } from './headings';
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
        'Fecha en que se aprobó',
        'Fecha de aprobación del acuerdo',
      ],
      secondAlone: ['Fecha de la sesión'],
    },
    body: BODY,
    subject: {
      heading: 'Asunto',
      also: [
        'Asunto del acuerdo',
        'Título del acuerdo',
        'Nombre del acuerdo',
        'Descripción del acuerdo',
        'Contenido del acuerdo',
        'Denominación',
      ],
      second: ['Descripción'],
      weak: ['Resumen', 'Nombre', 'Materia', 'Punto de acuerdo'],
      secondAlone: ['Título', 'Contenido', 'Objeto', 'Tema', 'Rubro'],
    },
    sentToIne: SENT_TO_INE,
  },
  notFields: ['Fecha límite', 'Fecha de cumplimiento'],
  needs: [
    { key: SURE, date: SURE, subject: 0 },
    { key: SURE, date: SURE, body: SURE },
  ],
  leastFields: 3,
  sheetNames: ['acuerdos'],
};
