/** Requirement sets: the parts of the API that a host supports. */

/** The version of each set that the host advertises, for `isSetSupported`. */
export type RequirementMatrix = Readonly<Record<string, string>>;

/** The newest Excel API of the client runtime on npm. */
export const NEWEST_EXCEL_API = '1.15';

/** Returns the sets of Excel on the web, with a given version of the Excel API. */
export function requirementMatrix(excelApi: string = NEWEST_EXCEL_API): RequirementMatrix {
  return {
    ExcelApi: excelApi,
    AddinCommands: '1.1',
    DialogApi: '1.2',
    DocumentEvents: '1.1',
    ImageCoercion: '1.1',
    RibbonApi: '1.1',
    RichApiRuntimeFlag: '1.1',
    Settings: '1.1',
    SharedRuntime: '1.1',
  };
}

/**
 * Whether the client runtime can be an Excel with this version of the Excel API.
 * @example isExcelApi('1.9') // => true
 * @example isExcelApi('1.18') // => false: it lacks the members of 1.18
 */
export function isExcelApi(version: string): boolean {
  return /^1\.[1-9]\d*$/.test(version) && isVersionAtLeast(NEWEST_EXCEL_API, version);
}

/** @example isVersionAtLeast('1.15', '1.9') // => true */
export function isVersionAtLeast(available: string, needed: string): boolean {
  const [haveMajor = 0, haveMinor = 0] = available.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = needed.split('.').map(Number);
  return haveMajor > needMajor || (haveMajor === needMajor && haveMinor >= needMinor);
}
