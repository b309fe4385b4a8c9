/** The sentences of the first steps, in es-MX. */
export const FIRST_STEPS_TEXTS = {
  heading: (n: number, of: number) => `Primeros pasos, ${n} de ${of}`,
  steps: [
    {
      text: 'Confirme qué columna es cada dato. Se hace una vez y queda guardado en su libro.',
      go: 'Ir a Libro',
    },
    {
      text: 'Revise lo que se encontró. Cada hallazgo lleva a su celda; nada se escribe sin preguntar.',
      go: 'Ir a Revisar',
    },
    {
      text: 'Genere el informe del mes. Queda en una hoja nueva, lista para imprimir.',
      go: 'Ir a Informe',
    },
  ],
  next: 'Siguiente',
  skip: 'Omitir',
  finish: 'Terminar',
} as const;
