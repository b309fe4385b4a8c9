import { whenOfficeReady } from '../../src/excel/ready';

function fakeOffice(host: string | null, officeTheme?: { isDarkTheme?: boolean }, url?: string | null) {
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host }),
      HostType: { Excel: 'Excel' },
      context: { officeTheme, ...(url === undefined ? {} : { document: { url } }) },
    },
  });
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

describe('whenOfficeReady', () => {
  it.each([
    [
      'Excel with a dark theme',
      'Excel',
      { isDarkTheme: true },
      { isExcel: true, isLoaded: true, isDark: true, workbook: '' },
    ],
    [
      'Excel with a light theme',
      'Excel',
      { isDarkTheme: false },
      { isExcel: true, isLoaded: true, isDark: false, workbook: '' },
    ],
    [
      'Excel on the web, which has no theme',
      'Excel',
      undefined,
      { isExcel: true, isLoaded: true, isDark: null, workbook: '' },
    ],
    [
      'an older Excel, whose theme does not say',
      'Excel',
      {},
      { isExcel: true, isLoaded: true, isDark: null, workbook: '' },
    ],
    ['a browser tab', null, undefined, { isExcel: false, isLoaded: true, isDark: null, workbook: '' }],
  ])('in %s', async (_, host, theme, expected) => {
    fakeOffice(host, theme);
    expect(await whenOfficeReady()).toEqual(expected);
  });

  it.each([
    ['a saved workbook', 'https://contoso.example/plan.xlsx', 'https://contoso.example/plan.xlsx'],
    ['a workbook that was never saved', null, ''],
  ])('tells the address of %s', async (_, url, expected) => {
    fakeOffice('Excel', undefined, url);
    expect(await whenOfficeReady()).toMatchObject({ workbook: expected });
  });

  it('tells that office.js did not come', async () => {
    expect(await whenOfficeReady()).toEqual({ isExcel: false, isLoaded: false, isDark: null, workbook: '' });
  });
});
