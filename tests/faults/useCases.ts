/** The use cases that write, each on a workbook of its own, as the matrices run them. */
import { CELL_USE_CASES } from './cellUseCases';
import { REPORT_USE_CASES, SHEET_USE_CASES } from './sheetUseCases';
import type { UseCase } from './useCase';

export const USE_CASES: readonly UseCase[] = [...CELL_USE_CASES, ...SHEET_USE_CASES, ...REPORT_USE_CASES];
