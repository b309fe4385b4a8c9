/** The fault matrix of the use cases that write many pages. */
import { faultMatrix } from './faultMatrix';
import { REPORT_USE_CASES } from './sheetUseCases';

faultMatrix(REPORT_USE_CASES, 200);
