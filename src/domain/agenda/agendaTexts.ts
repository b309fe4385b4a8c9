/** What the items of the agenda are called, in es-MX. */

export const AGENDA_TEXTS = {
  delivery: (document: number, name: string) => `Documento ${document}: ${name}`,
  sending: (document: number, name: string) => `Último día para remitir el documento ${document}: ${name}`,
  activity: (number: string, name: string) => [number, name].filter((part) => part !== '').join(' '),
  orientative: 'día orientativo',
} as const;
