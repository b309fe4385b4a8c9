/** The es-MX sentences that several commands share; a command's own sentences are in its file. */

export const ARGUMENT_TEXTS = {
  noCommand: 'Falta la orden, por ejemplo validate o report. Use --help para ver la ayuda.',
  unknownCommand: (name: string) => `No existe la orden «${name}». Use --help para ver las órdenes.`,
  noBook: (name: string) => `Falta el libro de Excel después de «${name}».`,
  tooMany: (text: string) =>
    `Sobra el argumento «${text}»; si una ruta lleva espacios, póngala entre comillas.`,
  notTaken: (name: string, option: string) => `La orden «${name}» no admite la opción --${option}.`,
  notUnderstood: (text: string) => `No se entiende «${text}». Use --help para ver la ayuda.`,
  notTogether: (one: string, other: string) =>
    `Las opciones --${one} y --${other} se excluyen: indique solo una.`,
  missing: (option: string) => `Falta la opción --${option}.`,
  notDate: (option: string, text: string) =>
    `La opción --${option} espera una fecha AAAA-MM-DD que exista, y recibió «${text}».`,
  farYear: (text: string) => `«${text}» no es de un año en que pueda haber PREP (2000 a 2099).`,
  notMonth: (text: string) => `La opción --month espera un mes AAAA-MM, y recibió «${text}».`,
  notPaper: (text: string) => `La opción --paper espera letter, legal o a4, y recibió «${text}».`,
  notOneOf: (option: string, values: readonly string[], text: string) =>
    `La opción --${option} espera ${values.join(', ').replace(/, (?=[^,]*$)/, ' o ')}, y recibió «${text}».`,
  notMap: (text: string) =>
    `La opción --map espera registro="Hoja" (por ejemplo plan="Hoja 3"), y recibió «${text}».`,
  outIsBook: 'El archivo de --out es el mismo libro de entrada, que nunca se modifica; indique otro nombre.',
  noFolder: (folder: string) => `No existe la carpeta «${folder}» de la opción --out.`,
} as const;

export const FILE_TEXTS = {
  notFound: (path: string) => `No se encontró el archivo «${path}». Revise la ruta y el nombre.`,
  unreadable: (path: string) =>
    `No se pudo leer «${path}». Revise que sea un archivo y que usted tenga permiso.`,
  unwritable: (path: string) =>
    `No se pudo guardar «${path}». Revise que tenga permiso y que no esté abierto.`,
  notJson: (path: string) => `No se pudo leer «${path}» como JSON. Revise la ruta y el contenido.`,
  notRuleSet: (path: string, errors: readonly string[], count: number) =>
    `«${path}» no es un conjunto de reglas (${count === 1 ? '1 error' : `${count} errores`}): ${errors.join('; ')}${count > errors.length ? '; …' : '.'}`,
  tooLarge: (name: string) =>
    `No se pudo abrir «${name}». Es demasiado grande para leerlo fuera de Excel. Ábralo en Excel y haga lo mismo con el complemento.`,
  wouldLose: (what: string) =>
    `No se guardó nada. Fuera de Excel se perdería ${what}. Ábralo en Excel y haga lo mismo con el complemento.`,
  wrongEnding: (ending: string) =>
    `No se guardó nada. Excel solo abre un libro de este tipo con la terminación «${ending}». Indique en --out un nombre que termine así.`,
  failed: (detail: string) =>
    `No se guardó nada. El programa falló (${detail}). Envíe este mensaje a quien le da soporte.`,
} as const;

export const HELP_TEXTS = {
  title: 'Seguimiento PREP, por lotes',
  ending: `«batch ORDEN --help» explica las opciones de una orden.
--today es la fecha de corte; sin ella vale la del libro y, si no la tiene, la del sistema.
El libro de entrada nunca se modifica. Lo que escribe según el plan exige un plan leído con seguridad o confirmado, o --accept-reading.
Salida: 0 hecho, 1 el libro no se puede usar o no es seguro cómo se leyó, 2 argumentos incorrectos.`,
} as const;
