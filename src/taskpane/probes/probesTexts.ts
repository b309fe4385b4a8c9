/** The sentences of «Probar este Excel», in es-MX. */
export const PROBES_TEXTS = {
  title: 'Probar este Excel',
  about:
    'Hace una prueba de cada operación que usa el complemento en una hoja temporal, que se quita al terminar. No toca sus hojas ni envía nada.',
  start: 'Probar',
  running: (done: number) => `Probando… ${Math.round(done * 100)} %`,
  done: (good: number, all: number) => `${good} de ${all} pruebas salieron como se espera.`,
  copy: 'Copiar resultado',
  copied: 'Resultado copiado.',
  notCopied: 'No se pudo copiar: seleccione la tabla y cópiela.',
  columns: ['Prueba', 'Se espera', 'Salió'],
  different: '✕',
} as const;
