/** Every sentence of the agenda and of its calendar file, in es-MX. */

/** What each kind of item is called, in lists and as the category of a calendar's event. */
export const AGENDA_KIND_NAMES = {
  delivery: 'Entregable',
  sending: 'Envío al INE',
  activity: 'Actividad',
  subactivity: 'Subactividad',
  session: 'Sesión',
} as const;

export const AGENDA_TEXTS = {
  delivery: (document: number, name: string) => `Documento ${document}: ${name}`,
  sending: (document: number, name: string) => `Último día para remitir el documento ${document}: ${name}`,
  activity: (number: string, name: string) => [number, name].filter((part) => part !== '').join(' '),

  adjusted: (legal: string | null) =>
    legal === null ? 'Fecha ajustada.' : `Fecha ajustada; la legal es el ${legal}.`,
  orientative: 'día orientativo',
  planning: 'Es un día orientativo: no hay una fecha legal que venza.',
  conditional: (condition: string) => `Condicional: ${condition.replace(/\.+$/, '')}.`,
  unplanned: 'Ninguna actividad del plan le corresponde.',
  planned: (end: string) => `En el plan termina el ${end}.`,
  noSending: 'No consta su envío al INE.',
  held: 'La sesión ya consta: falta su fecha de cumplimiento.',

  calendarName: (owner: string) => (owner === '' ? 'Seguimiento PREP' : `Seguimiento PREP ${owner}`),
  due: (title: string) => `Vence: ${title}`,
  session: (name: string, body: string | null) => (body === null ? name : `${name}, ${body}`),
  responsible: (name: string) => `Responsable: ${name.replace(/\.+$/, '')}.`,
  planActivity: (number: string) => `Actividad ${number} del plan.`,
  place: (address: string) => `En el libro: ${address}.`,
  writtenOn: (date: string) => `Según el libro con corte al ${date}.`,
} as const;
