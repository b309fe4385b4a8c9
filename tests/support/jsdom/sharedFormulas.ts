/** Stands for the workbook engine's formulas in the tests: those that the worker has loaded. */
import { sharedPackage } from './shared';

module.exports = sharedPackage('@cj-tech-master/excelts/formula');
