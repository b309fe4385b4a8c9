/** The sentences that forms share, in es-MX. */
export const FORM_TEXTS = {
  missing: (fields: readonly string[]) => `Falta: ${fields.join('; ')}.`,
  draft: 'Es lo que había escrito; todavía no se guarda.',
} as const;
