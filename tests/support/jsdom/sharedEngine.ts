/** Stands for the workbook engine in the tests: the one that the worker has loaded. */
import { sharedPackage } from './shared';

module.exports = sharedPackage('@cj-tech-master/excelts');
