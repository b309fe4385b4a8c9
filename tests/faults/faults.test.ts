/** The fault matrix of the use cases that write cells, rows or a sheet of a page. */
import { CELL_USE_CASES } from './cellUseCases';
import { faultMatrix } from './faultMatrix';
import { SHEET_USE_CASES } from './sheetUseCases';

faultMatrix([...CELL_USE_CASES, ...SHEET_USE_CASES], 1_000);
