/** What Hoy says first of a workbook without a plan, in es-MX. */
export const WITHOUT_PLAN_TEXTS = {
  read: (rows: string, sheets: string, count: number) =>
    `Se leyeron ${rows} de ${count === 1 ? 'la hoja' : 'las hojas'} ${sheets}: se revisan, se registran aquí y entran en el informe.`,
  nothing: 'No se leyó ninguna actividad, sesión, persona ni acuerdo.',
  works:
    'Los plazos de abajo salen del calendario del Anexo 13: sin un plan no se sabe qué está concluido, y no hay qué resaltar.',
} as const;
