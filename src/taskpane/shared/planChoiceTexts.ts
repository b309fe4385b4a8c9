/** The sentences of the question which sheet is the plan, in es-MX. */
export const PLAN_CHOICE_TEXTS = {
  question: '¿Cuál hoja es el plan?',
  isIt: (sheet: string) => `¿Es «${sheet}» el plan de actividades?`,
  yes: 'Sí, es el plan',
  together: 'Es un solo plan, repartido en estas hojas',
  confirm: 'Usar',
} as const;
