/** The sentences of «Probar este Excel», in es-MX. */
export const PROBES_TEXTS = {
  title: 'Probar este Excel',
  about:
    'Hace una prueba de cada operación que usa el complemento en una hoja temporal, que se quita al terminar. No toca sus hojas ni envía nada.',
  start: 'Probar',
  cancel: 'Cancelar',
  running: (percent: number) => `Probando… ${percent} %`,
  cancelled: 'Se canceló la prueba. Se muestra lo que alcanzó a hacerse.',
  done: (good: number, all: number) => `${good} de ${all} pruebas salieron como se espera.`,
  lacking: (count: number) =>
    count === 1
      ? '1 no se hizo: este Excel no tiene el conjunto de requisitos que necesita.'
      : `${count} no se hicieron: este Excel no tiene el conjunto de requisitos que necesitan.`,
  sheet: {
    left: 'No se pudo quitar la hoja «PREP prueba»: elimínela.',
    later: 'Excel no responde: la hoja «PREP prueba» se quitará cuando responda.',
  },
  where: (platform: string, version: string) => `Plataforma ${platform}, versión ${version}.`,
  copy: 'Copiar resultado',
  copied: 'Resultado copiado.',
  notCopied: 'No se pudo copiar: seleccione la tabla y cópiela.',
  columns: ['Prueba y lo que requiere', 'Se espera', 'Salió'],
  different: '✕',
  notRun: 'No se hizo',
  set: (set: string) => `ExcelApi ${set}`,
} as const;
