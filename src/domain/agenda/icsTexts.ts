/** The sentences of the agenda's calendar file, in es-MX. */
export const ICS_TEXTS = {
  calendarName: (owner: string) => (owner === '' ? 'Seguimiento PREP' : `Seguimiento PREP ${owner}`),
  due: (title: string) => `Vence: ${title}`,
  session: (name: string, body: string | null) => (body === null ? name : `${name}, ${body}`),
  responsible: (name: string) => `Responsable: ${name.replace(/\.+$/, '')}.`,
  planActivity: (number: string) => `Actividad ${number} del plan.`,
  place: (address: string) => `En el libro: ${address}.`,
  writtenOn: (date: string) => `Según el libro con corte al ${date}.`,
} as const;
