/** The remarks on the items of the agenda, in es-MX. */

export const REMARK_TEXTS = {
  adjusted: (legal: string | null) =>
    legal === null ? 'Fecha ajustada.' : `Fecha ajustada; la legal es el ${legal}.`,
  planning: 'Es un día orientativo: no hay una fecha legal que venza.',
  conditional: (condition: string) => `Condicional: ${condition.replace(/\.+$/, '')}.`,
  unplanned: 'Ninguna actividad del plan le corresponde.',
  planned: (end: string) => `En el plan termina el ${end}.`,
  noSending: 'No consta su remisión al INE.',
  held: 'La sesión ya consta: falta su fecha de cumplimiento.',
} as const;
