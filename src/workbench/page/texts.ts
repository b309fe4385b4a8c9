/** Every sentence that the workbench's page shows, in es-MX. */
export const TEXTS = {
  title: 'Mesa de trabajo · Seguimiento PREP',
  heading: 'Mesa de trabajo',
  bar: 'Libro y complemento',
  file: 'Libro',
  open: 'Abrir…',
  save: 'Guardar como…',
  sheetRegion: 'Hojas del libro',
  menu: 'Filas y columnas seleccionadas',
  insertRows: (n: number) => (n === 1 ? 'Insertar fila' : `Insertar ${n} filas`),
  deleteRows: (n: number) => (n === 1 ? 'Eliminar fila' : `Eliminar ${n} filas`),
  insertColumns: (n: number) => (n === 1 ? 'Insertar columna' : `Insertar ${n} columnas`),
  deleteColumns: (n: number) => (n === 1 ? 'Eliminar columna' : `Eliminar ${n} columnas`),
  moveLeft: 'Mover columna a la izquierda',
  moveRight: 'Mover columna a la derecha',
  sortUp: 'Ordenar de A a Z',
  sortDown: 'Ordenar de Z a A',
  paneTitle: (name: string) => `Panel de ${name}`,
  secondPaneTitle: (name: string) => `Panel de ${name} de otra persona`,
  paneRegion: 'Panel del complemento',
  secondPaneRegion: 'Panel del complemento de otra persona',
  closePane: 'Cerrar el panel',
  commandsTitle: (name: string) => `Comandos de ${name}`,
  dialogTitle: (name: string) => `Aviso de ${name}`,
  closeDialog: 'Cerrar el aviso',
  starting: 'Abriendo el libro…',
  opened: (name: string) => `Se abrió ${name}.`,
  saved: (name: string) => `Se guardó ${name} en la carpeta de descargas.`,
  savedWithout: (name: string, lost: string) =>
    `Se guardó ${name} en la carpeta de descargas, sin ${lost}: la mesa de trabajo no los conserva. Su archivo sigue como estaba.`,
  running: (command: string) => `${command}…`,
  done: (command: string) =>
    `${command}: fin del comando. Lo que hizo se ve en el libro o en el aviso que mostró.`,
  noSuchExcelApi: (asked: string, newest: string) =>
    `El banco no puede ser un Excel con ExcelApi ${asked}: llega a la ${newest}, con la que se abrió el libro.`,
  refused: (code: string) =>
    code === 'AccessDenied'
      ? 'La hoja está protegida: no se escribió nada.'
      : `La hoja no aceptó lo que se escribió (${code}).`,
  openProblem: {
    notAWorkbook: (name: string) =>
      `No se pudo abrir ${name}: no es un libro de Excel (.xlsx) o está dañado. Sigue abierto el libro anterior.`,
    encrypted: (name: string) =>
      `No se pudo abrir ${name}: tiene contraseña. Guárdelo sin contraseña y ábralo de nuevo.`,
    legacyFormat: (name: string) =>
      `No se pudo abrir ${name}: es de una versión anterior. Guárdelo en Excel como «Libro de Excel (.xlsx)».`,
    tooLarge: (name: string) =>
      `No se pudo abrir ${name}: es demasiado grande para la mesa de trabajo. Sigue abierto el libro anterior.`,
  },
  noSample: 'No se encontró el libro de muestra. Abra uno con «Abrir…».',
} as const;
