/** The sentences of the fields of dates, in es-MX. Loads with them. */
export const DATE_TEXTS = {
  cutoff: 'Fecha de corte',
  cutoffHint: 'Fija los estados.',
  electionDay: 'Jornada electoral',
  electionDayHint: 'Fija los plazos.',
  electionDayMissing: 'Para conservarla: «Guardar la jornada en el libro…», en Calendario.',
  invalidDate: 'Escriba una fecha completa.',
  validate: 'Validar',
} as const;
