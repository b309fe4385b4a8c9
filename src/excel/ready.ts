/** Office's start: when it is ready, whether it is Excel, and how its window looks. */

export interface OfficeStart {
  /** False in a plain browser tab, where there is no workbook to work on. */
  readonly isExcel: boolean;
  /** False where office.js could not be loaded: without network, or where something blocks it. */
  readonly isLoaded: boolean;
  /** Excel's own theme; `null` where Excel does not tell (on the web), and the system's preference decides. */
  readonly isDark: boolean | null;
  /** The address of the workbook; `''` where it has none yet, or there is no workbook. */
  readonly workbook: string;
}

const NONE = { isDark: null, workbook: '' } as const;

/**
 * Waits until Office.js can be used.
 * @example await whenOfficeReady() // => { isExcel: true, isLoaded: true, isDark: null, workbook: 'https://…' } in Excel on the web
 */
export async function whenOfficeReady(): Promise<OfficeStart> {
  if (!('Office' in globalThis)) return { isExcel: false, isLoaded: false, ...NONE };
  const info = await Office.onReady();
  if (info.host !== Office.HostType.Excel) return { isExcel: false, isLoaded: true, ...NONE };
  // The typings promise a theme; Excel on the web has none (OfficeDev/office-js#6134).
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  // The typings promise an address; a workbook that was never saved has none.
  const { document } = Office.context as { readonly document?: { readonly url?: string | null } };
  return {
    isExcel: true,
    isLoaded: true,
    isDark: theme?.isDarkTheme ?? null,
    workbook: document?.url ?? '',
  };
}
