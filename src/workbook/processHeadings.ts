/** The words by which the data of the process are recognised. */
import type { ProcessData } from '../domain/registers/records';

/** The keys of the process. A label must be one of these as a whole. */
export const PROCESS_KEYS: Readonly<Record<keyof ProcessData, readonly string[]>> = {
  institution: [
    'Institución',
    'Nombre de la institución',
    'Instituto',
    'Organismo',
    'Organismo Público Local',
    'OPL',
    'Autoridad electoral',
    'Nombre del instituto',
  ],
  acronym: ['Siglas', 'Siglas de la institución', 'Siglas del instituto', 'Acrónimo'],
  processName: [
    'Proceso electoral',
    'Nombre del proceso',
    'Proceso electoral local',
    'Proceso',
    'Nombre del proceso electoral',
  ],
  electionDay: [
    'Jornada electoral',
    'Fecha de la jornada',
    'Fecha de la jornada electoral',
    'Día de la jornada',
    'Día de la jornada electoral',
    'Jornada',
    'Fecha de la elección',
    'Día de la elección',
    'Fecha de jornada',
  ],
  reportingArea: [
    'Área que informa',
    'Área que reporta',
    'Área informante',
    'Área que rinde el informe',
    'Área que elabora el informe',
  ],
  commission: ['Comisión', 'Nombre de la comisión', 'Comisión del PREP'],
  cutoff: ['Fecha de corte', 'Corte', 'Fecha de corte del informe', 'Corte del informe'],
  testDate: [
    'Fecha de la prueba',
    'Fecha de la prueba de funcionalidad',
    'Prueba de funcionalidad',
    'Fecha de prueba',
    'Prueba',
  ],
  simulacros: [
    'Simulacros',
    'Simulacro',
    'Fechas de los simulacros',
    'Fecha de los simulacros',
    'Fecha del simulacro',
    'Fechas de simulacro',
  ],
  closing: [
    'Cierre de la publicación',
    'Fecha de cierre de la publicación',
    'Cierre de publicación',
    'Fin de la publicación',
    'Cierre de la publicación de resultados',
    'Cierre del PREP',
    'Fecha y hora de cierre de la publicación',
  ],
  paper: ['Tamaño de papel', 'Papel', 'Tamaño del papel', 'Tamaño de la hoja', 'Tamaño de hoja'],
};
