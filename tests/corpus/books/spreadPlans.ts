/** Plans spread over sheets or blocks. */
import type { SpreadBook } from '../make/spreadBook';

const USUAL =
  'number=Núm. | name=Actividades | deliverable=Entregable | start=Inicio | end=Término | area=Área responsable';

export const SPREAD_PLANS: readonly SpreadBook[] = [
  {
    name: 'hojas-mensuales',
    about: 'A sheet a month, alike',
    process: 0,
    row: 3,
    headings: USUAL,
    parts: ['Octubre', 'Noviembre', 'Diciembre', 'Enero'],
    title: 'PLAN DE TRABAJO',
  },
  {
    name: 'hojas-mensuales-abreviadas',
    about: 'Sheets OCT-23, NOV-23 …, with text dates',
    process: 0,
    row: 1,
    headings: 'number=No. | name=Actividad | start=Inicio | end=Fin | area=Responsable | status=Estatus',
    parts: ['OCT-23', 'NOV-23', 'DIC-23'],
    dates: 'long',
  },
  {
    name: 'hojas-mensuales-otro-orden',
    about: 'A sheet a month; every second one in another order',
    process: 1,
    row: 2,
    headings: USUAL,
    otherHeadings:
      'number=Núm. | name=Actividades | area=Área responsable | start=Inicio | end=Término | deliverable=Entregable',
    parts: ['Noviembre 2025', 'Diciembre 2025', 'Enero 2026'],
    title: 'Actividades del mes',
  },
  {
    name: 'bloques-mensuales',
    about: 'A block a month on one sheet',
    process: 2,
    row: 4,
    headings: USUAL,
    parts: ['OCTUBRE 2026', 'NOVIEMBRE 2026', 'DICIEMBRE 2026'],
    oneSheet: 'Plan',
    title: 'PLAN DE TRABAJO',
    gap: 1,
  },
  {
    name: 'bloques-dos-filas',
    about: 'Blocks with headings of two merged rows',
    process: 3,
    row: 3,
    merged: true,
    headings:
      'number=No. | name=Actividades | start=Periodo > Inicio | end=Periodo > Término | area=Área responsable',
    parts: ['NOVIEMBRE', 'DICIEMBRE', 'ENERO', 'FEBRERO'],
    oneSheet: 'PLAN 2021',
    gap: 2,
  },
  {
    name: 'bloques-por-etapa',
    about: 'A block for each stage, headings repeated',
    process: 4,
    row: 2,
    headings: 'number=ID | name=Tarea | area=Área | start=Del | end=Al | notes=Comentarios',
    parts: ['Etapa de diseño', 'Etapa de implementación', 'Etapa de operación'],
    oneSheet: 'Etapas',
    gap: 0,
    after: ['directory'],
  },
];
