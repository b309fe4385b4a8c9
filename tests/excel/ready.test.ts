import { whenOfficeReady } from '../../src/excel/ready';

function fakeOffice(host: string | null, officeTheme?: { isDarkTheme?: boolean }) {
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host }),
      HostType: { Excel: 'Excel' },
      context: { officeTheme },
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
      { isExcel: true, isLoaded: true, isDark: true },
    ],
    [
      'Excel with a light theme',
      'Excel',
      { isDarkTheme: false },
      { isExcel: true, isLoaded: true, isDark: false },
    ],
    [
      'Excel on the web, which has no theme',
      'Excel',
      undefined,
      { isExcel: true, isLoaded: true, isDark: null },
    ],
    [
      'an older Excel, whose theme does not say',
      'Excel',
      {},
      { isExcel: true, isLoaded: true, isDark: null },
    ],
    ['a browser tab', null, undefined, { isExcel: false, isLoaded: true, isDark: null }],
  ])('in %s', async (_, host, theme, expected) => {
    fakeOffice(host, theme);
    expect(await whenOfficeReady()).toEqual(expected);
  });

  it('tells that office.js did not come', async () => {
    expect(await whenOfficeReady()).toEqual({ isExcel: false, isLoaded: false, isDark: null });
  });
});
