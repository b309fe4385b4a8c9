/** What each kind of item is called, in lists and as the category of a calendar's event. */
export const AGENDA_KIND_NAMES = {
  delivery: 'Entregable',
  sending: 'Remisión al INE',
  activity: 'Actividad',
  subactivity: 'Subactividad',
  session: 'Sesión',
} as const;
