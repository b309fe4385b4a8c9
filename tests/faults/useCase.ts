/** What a use case of the matrices is, and the workbook on which most of them run. */
import type { ApplyOptions, WorkbookPort } from '../../src/app/port';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { day } from '../support/registers';
import type { WorkbookDescription } from '../support/workbooks';

export const TODAY = day('2023-11-30');
export const OPTIONS = { today: TODAY, acceptReading: true } as const;

const PLAN_ROWS: WorkbookDescription[string] = [
  ['Plan de trabajo PREP'],
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', 45_202, 45_232, 'Concluida'],
  ['2.', 'Aprobar el plan de trabajo del COTAPREP', 'Plan', 45_201, '04 de noviembre de 2023', 'Pendiente'],
  ['3.', 'Publicar los datos preliminares', 'Publicación', 45_202, 45_300, 'Pendiente'],
  [],
  ['Elaboró: Persona A'],
];

/** A small plan with a text date to repair, its sessions, and something below it. */
export const PLAN: WorkbookDescription = {
  Plan: PLAN_ROWS,
  Sesiones: [
    ['Órgano', 'Tipo', 'Fecha', 'Orden del día'],
    ['COTAPREP', 'Ordinaria', 45_252, 'Lista de asistencia'],
  ],
  Proceso: [
    ['Dato', 'Valor'],
    ['Jornada electoral', 45_445],
  ],
};

/** The plan alone. */
export const PLAN_ALONE: WorkbookDescription = { Plan: PLAN_ROWS };

export type Run = (port: WorkbookPort, options?: ApplyOptions) => Promise<Result<unknown, Problem>>;

/** A use case as a person repeats it who was told that it did not end well: what is done already is not done again. */
export interface UseCase {
  readonly name: string;
  readonly book: WorkbookDescription;
  /** Brings the workbook into the state in which the use case is interesting. */
  readonly prepare?: Run;
  readonly run: Run;
}

/** Runs one after another, as far as they end well. */
export const inTurn =
  (...runs: readonly Run[]): Run =>
  async (port, options) => {
    for (const run of runs.slice(0, -1)) {
      const done = await run(port, options);
      if (!done.ok) return done;
    }
    const last = runs.at(-1);
    if (last === undefined) throw new Error('nothing to run');
    return last(port, options);
  };

/** A run that the workbook keeps in its history. */
export const kept =
  (run: Run): Run =>
  (port, options) =>
    run(port, { ...options, record: { action: 'test', at: '2026-11-26T10:44' } });
