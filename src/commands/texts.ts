/** The messages of the ribbon commands, in es-MX. Problems have their own sentences. */

/** A heading and what follows it. */
export interface MessageText {
  readonly title: string;
  readonly lines: readonly string[];
}

export const COMMAND_TEXTS = {
  close: 'Cerrar',
  nothingToHighlight: {
    title: 'Hoy no hay nada que marcar.',
    lines: ['Ninguna actividad está vencida ni por vencer. Lo que venza se marcará solo.'],
  },
  rowsLeftOut: (n: number): MessageText => ({
    title: n === 1 ? 'Una fila no se pudo marcar.' : `${n} filas no se pudieron marcar.`,
    lines: [
      'Su número está en blanco o repetido, o su fecha no se entiende.',
      'Abra el Panel para ver los hallazgos.',
    ],
  }),
  settingsNotTaken: (settings: readonly string[]): MessageText => ({
    title: 'El informe está listo, con una salvedad.',
    lines: [
      `Excel no aceptó: ${settings.join(', ')}.`,
      'Ajústelo en Disposición de página antes de imprimir.',
    ],
  }),
} as const;
