/** Plans that differ in the words, the order and the rows of their headings. */
import type { PlanBook } from '../make/planBook';

export const PLAN_HEADINGS: readonly PlanBook[] = [
  {
    name: 'plan-minimo',
    about: 'Only what is needed, from A1',
    sheet: 'Hoja1',
    process: 0,
    row: 1,
    headings: 'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable',
  },
  {
    name: 'plan-completo',
    about: 'All columns under their usual headings',
    sheet: 'Plan de trabajo',
    process: 0,
    row: 1,
    headings:
      'number=Núm. | name=Actividades | deliverable=Entregable | start=Inicio | end=Término | area=Área responsable | status=Estado | completed=Fecha de cumplimiento | evidence=Evidencia | anexo13=Anexo 13 | sentToIne=Remitido al INE | notes=Observaciones',
    processAs: 'canonical',
  },
  {
    name: 'plan-numeral-del-al',
    about: 'Del and Al below a merged heading',
    sheet: 'Cronograma',
    process: 1,
    row: 5,
    merged: true,
    titles: [
      'INSTITUTO ELECTORAL DE LA SIERRA',
      'Cronograma de actividades del PREP',
      'Fecha de corte: 30 de noviembre',
    ],
    headings:
      'number=Numeral | name=Descripción | deliverable=Producto | start=Fecha > Del | end=Fecha > Al | area=Área | notes=Comentarios',
  },
  {
    name: 'plan-almohadilla',
    about: 'The sign # and extra columns between',
    sheet: 'PLAN',
    process: 2,
    row: 3,
    titles: ['PLAN DE TRABAJO PREP'],
    headings:
      'number=# | -=Prioridad | name=Tarea | area=Asignado a | start=Fecha inicio | end=Fecha fin | -=Duración (días) | status=Estatus',
    numbers: 'flat',
  },
  {
    name: 'plan-mayusculas-sin-acentos',
    about: 'Upper case with no accents',
    sheet: 'PLAN DE TRABAJO',
    process: 3,
    row: 4,
    titles: ['COMISION ESTATAL ELECTORAL DEL ALTIPLANO'],
    headings:
      'number=NUM. | name=ACTIVIDADES | start=FECHA DE INICIO | end=FECHA DE TERMINO | area=AREA RESPONSABLE | status=SITUACION | notes=OBSERVACIONES',
    dates: 'longUpper',
  },
  {
    name: 'plan-saltos-de-linea',
    about: 'Line breaks and double blanks in headings',
    sheet: 'Plan',
    process: 4,
    row: 2,
    titles: ['Plan de implementación'],
    headings:
      'number=No.\nProg. | name=Actividad  a\nrealizar | start=Fecha\nde  inicio | end=Fecha\nde término | area=Área\nresponsable | completed=Fecha real\nde conclusión',
  },
  {
    name: 'plan-dedazos',
    about: 'Typing slips',
    sheet: 'Plan de trabajo',
    process: 0,
    row: 1,
    headings:
      'number=Númeral | name=Activdades | deliverable=Entegable | start=Incio | end=Térnimo | area=Responsble | status=Estauts | notes=Observaiones',
  },
  {
    name: 'plan-orden-inverso',
    about: 'Columns from right to left',
    sheet: 'Seguimiento',
    process: 1,
    row: 1,
    headings:
      'notes=Observaciones | evidence=Evidencia documental | completed=Entregado el | status=Estatus | end=Fecha límite | start=Fecha de inicio | area=Responsable | deliverable=Entregable | name=Actividad | number=Núm.',
  },
  {
    name: 'plan-clave-vencimiento',
    about: 'Codes as numbers; due dates only',
    sheet: 'Control de actividades',
    process: 2,
    row: 7,
    titles: ['Control de actividades', 'Responsable: Unidad de Informática', 'Actualizado al 15 de marzo'],
    headings:
      'number=Clave | name=Acción | area=Responsable | end=Vencimiento | status=Avance | completed=Cumplimiento',
    numbers: 'code',
    dates: 'realShort',
  },
  {
    name: 'plan-id-project',
    about: 'As exported from a project manager',
    sheet: 'Tareas_Tabla',
    process: 0,
    row: 1,
    headings:
      'number=Id | name=Nombre de tarea | -=Duración | start=Comienzo | end=Fin | -=Predecesoras | area=Nombres de los recursos',
    dates: 'projectWeekday',
    numbers: 'flat',
  },
  {
    name: 'plan-fila-38',
    about: 'The heading in row 38, below a cover',
    sheet: 'Plan de trabajo',
    process: 1,
    row: 38,
    titles: [
      'Instituto Electoral de la Sierra',
      'PLAN DE TRABAJO',
      'PARA LA IMPLEMENTACIÓN DEL PREP',
      '',
      'Presentación',
      'El presente plan establece las actividades, sus responsables y sus fechas de inicio y término.',
      '',
      'Objetivo',
      'Dar seguimiento a los entregables del Anexo 13.',
    ],
    headings:
      'number=Núm. | name=Actividades | deliverable=Entregable | start=Inicio | end=Término | area=Área responsable',
  },
  {
    name: 'plan-fila-20-columna-d',
    about: 'The table begins in D20',
    sheet: 'PT',
    process: 3,
    row: 20,
    column: 4,
    titles: ['Plan de trabajo'],
    headings: 'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable | status=Estado',
  },
  {
    name: 'plan-tres-filas',
    about: 'A heading of three rows, merged',
    sheet: 'Programa',
    process: 2,
    row: 4,
    merged: true,
    titles: ['PROGRAMA DE TRABAJO'],
    headings:
      'number=Núm. | name=Actividad | start=Programación > Periodo > Inicio | end=Programación > Periodo > Término | area=Responsable | status=Seguimiento > Estado | completed=Seguimiento > Fecha real',
  },
  {
    name: 'plan-tres-filas-sin-combinar',
    about: 'A heading of three rows, nothing merged',
    sheet: 'Programa',
    process: 4,
    row: 2,
    headings:
      'number=Núm. | name=Actividad | start=Calendario > Fechas > Inicio | end=Calendario > Fechas > Fin | area=Área responsable | notes=Notas',
  },
  {
    name: 'plan-programado-real',
    about: 'Planned and real dates below two headings',
    sheet: 'Plan',
    process: 0,
    row: 3,
    merged: true,
    headings:
      'number=No. | name=Actividad | start=Programado > Inicio | end=Programado > Término | -=Real > Inicio | completed=Real > Término | area=Responsable',
    titles: ['PREP'],
  },
  {
    name: 'plan-encabezado-abajo',
    about: 'Two rows; the single headings stand in the lower one',
    sheet: 'Hoja 1',
    process: 1,
    row: 6,
    headings:
      'number= > No. | name= > Actividades | deliverable= > Entregable | start=Periodo de ejecución > Inicio | end=Periodo de ejecución > Término | area= > Responsable',
  },
  {
    name: 'plan-nombre-dos-columnas',
    about: 'The activity over two merged columns',
    sheet: 'Plan',
    process: 2,
    row: 3,
    merged: true,
    headings:
      'number=Núm. | name*2=Actividades | start=Fecha de inicio | end=Fecha de término | area*2=Área responsable',
  },
  {
    name: 'plan-numero-en-texto',
    about: 'The number stands in the activity’s text',
    sheet: 'Actividades',
    process: 0,
    row: 1,
    headings: 'name=Actividad | start=Inicio | end=Término | area=Responsable',
    numbers: 'inName',
  },
  {
    name: 'plan-columnas-ajenas',
    about: 'Many columns that are no field',
    sheet: 'Matriz',
    process: 1,
    row: 2,
    titles: ['Matriz de seguimiento'],
    headings:
      '-=Eje | number=No. | name=Actividad específica | -=Fundamento legal | deliverable=Producto esperado | -=Partida | -=Costo estimado | start=Inicia | end=Termina | area=Unidad responsable | -=Correo electrónico | -=Semáforo | status=Estado | -=Última actualización | notes=Observaciones',
  },
  {
    name: 'plan-responsable-y-area',
    about: 'Both Responsable and Área: either serves',
    sheet: 'Plan',
    process: 3,
    row: 1,
    headings:
      'number=No. | name=Actividad | start=Inicio | end=Término | ?area=Área | ?area=Responsable | status=Estatus',
  },
  {
    name: 'plan-avance-porcentaje',
    about: 'A share of progress beside the status',
    sheet: 'Plan de trabajo',
    process: 4,
    row: 1,
    headings:
      'number=No. | name=Actividades | start=Fecha de inicio | end=Fecha de término | area=Responsable | status=Estatus | -=% de avance | evidence=Soporte documental',
  },
  {
    name: 'plan-cons-desde-hasta',
    about: 'Desde and Hasta',
    sheet: 'CALENDARIO PREP',
    process: 0,
    row: 2,
    titles: ['CALENDARIO DE ACTIVIDADES'],
    headings:
      'number=Cons. | name=Actividad | start=Desde | end=Hasta | area=Instancia responsable | notes=Obs.',
    numbers: 'padded',
  },
  {
    name: 'plan-solo-termino',
    about: 'No start, no number',
    sheet: 'Entregables',
    process: 2,
    row: 1,
    headings:
      'name=Descripción de la actividad | deliverable=Entregable | end=Fecha límite de entrega | area=Área responsable | status=Estatus | completed=Fecha de entrega',
  },
  {
    name: 'plan-numero-acento',
    about: 'Nº and F. inicio',
    sheet: 'Plan',
    process: 3,
    row: 1,
    headings:
      'number=Nº | name=Acciones | start=F. inicio | end=F. término | area=Resp. | status=Edo. | notes=Notas',
  },
  {
    name: 'plan-dos-puntos',
    about: 'Headings with colons, stars and brackets',
    sheet: 'Plan',
    process: 4,
    row: 1,
    headings:
      'number=No.: | name=Actividad(es) * | start=Inicio: | end=Término: | area=Responsable(s) | completed=Fecha de cumplimiento (dd/mm/aaaa) | notes=Observaciones:',
  },
  {
    name: 'plan-columnas-vacias',
    about: 'Blank columns between those in use',
    sheet: 'Plan',
    process: 0,
    row: 3,
    column: 2,
    headings: 'number=Núm. | name=Actividad | -= | start=Inicio | end=Término | -= | area=Responsable',
  },
  {
    name: 'plan-ine-envio',
    about: 'Sending to the INE and reference to Anexo 13',
    sheet: 'Anexo13_seguimiento',
    process: 1,
    row: 1,
    headings:
      'number=No. | anexo13=Documento Anexo 13 | name=Actividad | deliverable=Entregable | start=Inicio | end=Fecha límite | area=Responsable | completed=Fecha de cumplimiento | sentToIne=Fecha de envío al INE | evidence=Evidencia',
  },
  {
    name: 'plan-reprogramada',
    about: 'A rescheduled date, which goes before the planned end where it is written',
    sheet: 'Plan',
    process: 2,
    row: 1,
    headings:
      'number=No. | name=Actividad | start=Fecha de inicio | end=Fecha de término | -=Fecha reprogramada | area=Responsable | completed=Fecha real de término',
  },
];
