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
    ['Excel with a dark theme', 'Excel', { isDarkTheme: true }, { isExcel: true, isDark: true }],
    ['Excel with a light theme', 'Excel', { isDarkTheme: false }, { isExcel: true, isDark: false }],
    ['Excel on the web, which has no theme', 'Excel', undefined, { isExcel: true, isDark: null }],
    ['an older Excel, whose theme does not say', 'Excel', {}, { isExcel: true, isDark: null }],
    ['a browser tab', null, undefined, { isExcel: false, isDark: null }],
  ])('in %s', async (_, host, theme, expected) => {
    fakeOffice(host, theme);
    expect(await whenOfficeReady()).toEqual(expected);
  });
});
