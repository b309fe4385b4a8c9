/** The sentences of a view that has nothing to show yet, in es-MX. */
export const NOT_JUDGED_TEXTS = {
  reading: 'Aparecerá cuando termine la lectura de su libro.',
  blank: 'Su libro está en blanco: créelo desde Hoy.',
  toToday: 'Ir a Hoy',
} as const;
