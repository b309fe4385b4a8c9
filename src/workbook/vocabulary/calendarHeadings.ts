/** The words by which the sheet «Calendario Anexo 13» is recognised; see headings. */
import type { ColumnsOf, TableHeadings } from './headingTypes';
import { SURE } from './sharedHeadings';

export const CALENDAR_HEADINGS: TableHeadings<ColumnsOf['calendar']> = {
  fields: {
    number: { heading: 'Núm.', alone: ['#', 'No.', 'N.º', 'Número', 'Consecutivo', 'Orden'] },
    document: { heading: 'Documento', also: ['Número de documento', 'Documento del Anexo 13'] },
    stage: { heading: 'Etapa', also: ['Etapa o mes'] },
    name: {
      heading: 'Entregable',
      also: ['Nombre del documento', 'Nombre del entregable'],
      alone: ['Nombre', 'Descripción'],
    },
    rule: { heading: 'Regla', also: ['Regla del plazo'], alone: ['Plazo'] },
    legalDate: { heading: 'Fecha legal', also: ['Fecha límite legal'] },
    sendBy: {
      heading: 'Fecha límite de remisión',
      also: ['Remitir a más tardar', 'Última fecha de envío', 'Fecha límite de envío'],
    },
    answeredBy: { heading: 'Actividad encontrada', also: ['Actividad que le corresponde'] },
    status: { heading: 'Estado', also: ['Estatus'] },
    confidence: { heading: 'Confianza', also: ['Confianza de la fecha'] },
    adjustedDate: { heading: 'Fecha ajustada' },
    adjustmentReason: {
      heading: 'Motivo del ajuste',
      also: ['Razón del ajuste', 'Justificación del ajuste'],
      alone: ['Motivo'],
    },
    applies: { heading: '¿Aplica?', also: ['Aplica o no aplica'], alone: ['Aplica'] },
    appliesReason: {
      heading: 'Motivo por el que no aplica',
      also: ['Motivo de no aplicar', 'Por qué no aplica', 'Razón por la que no aplica'],
    },
    activity: {
      heading: 'Actividad vinculada',
      also: ['Actividad del plan', 'Vincular con la actividad'],
      alone: ['Actividad', 'Vínculo'],
    },
    verifiedBy: {
      heading: 'Verificado por',
      also: ['Verificada por', 'Quién verificó'],
      alone: ['Verificó'],
    },
    verifiedOn: {
      heading: 'Fecha de verificación',
      also: ['Verificado el', 'Verificada el'],
      alone: ['Verificación'],
    },
    notes: {
      heading: 'Observaciones',
      also: ['Observación', 'Comentarios', 'Comentario', 'Notas'],
      alone: ['Nota'],
    },
  },
  needs: [{ document: SURE, stage: SURE, legalDate: SURE }],
  leastFields: 3,
  sheetNames: ['calendario'],
};
