/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { paneTheme } from '../../../src/taskpane/shared/theme';

it.each([true, false])('has the sizes of texts in parts of the browser’s own (dark: %s)', (isDark) => {
  const { fontSizeBase300, lineHeightBase300, spacingVerticalM, fontWeightSemibold } = paneTheme(isDark);
  expect([fontSizeBase300, lineHeightBase300]).toEqual(['0.875rem', '1.25rem']);
  expect([spacingVerticalM, fontWeightSemibold]).toEqual(['12px', 600]);
});
