/** What is said where no plan was found, in es-MX. */
export const NO_PLAN_TEXTS = {
  heading: 'Cómo debe ser el plan',
  intro: 'Una hoja con una actividad por fila y un encabezado en las primeras 40 filas. El orden es libre.',
  needed: 'Indispensables: Actividades y Término (o Inicio).',
  helpful: 'Recomendables: Núm., Entregable, Área responsable, Estado y Fecha de cumplimiento.',
  example:
    'Ejemplo: 6. · Integración del COTAPREP · Acuerdo · 03/10/2026 · 02/11/2026 · Secretaría Ejecutiva.',
  toWorkbook: 'Indicar cuál es mi plan',
  blank: 'Este libro está en blanco',
  none: '¿Aún no tiene un plan?',
  offer: 'Un libro nuevo trae los 54 entregables del Anexo 13 y las hojas que hacen falta.',
  create: 'Crear un libro nuevo…',
} as const;
