/** The pane's look: Fluent's themes with the product's own brand colour, the teal of its icon. */
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';

const BRAND: BrandVariants = {
  10: '#001417',
  20: '#00252a',
  30: '#00363d',
  40: '#034249',
  50: '#054e57',
  60: '#085660',
  70: '#0a5a64',
  80: '#0b5d66',
  90: '#1d737c',
  100: '#318a92',
  110: '#48a0a7',
  120: '#61b4ba',
  130: '#7cc6cb',
  140: '#9fd8d3',
  150: '#c3e9e6',
  160: '#e3f6f4',
};

const LIGHT: Theme = createLightTheme(BRAND);

/** Fluent's dark theme puts text in a brand tone that is too dark on its own background. */
const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
};

/** Pixels of the browser's text size for which Fluent's sizes hold. */
const USUAL_TEXT = 16;

/** Sizes of text in parts of the browser's own, so that they grow with it. */
function growing(theme: Theme): Theme {
  const sizes = Object.entries(theme).filter(([name]) => /^(?:fontSize|lineHeight)/.test(name));
  const inRem = sizes.map(([name, size]) => [name, `${Number.parseFloat(String(size)) / USUAL_TEXT}rem`]);
  return { ...theme, ...(Object.fromEntries(inRem) as Partial<Theme>) };
}

const THEMES = [growing(LIGHT), growing(DARK)] as const;

/** The theme for a dark or a light window. Contrast themes of Windows are the browser's business (forced colours). */
export function paneTheme(isDark: boolean): Theme {
  return THEMES[isDark ? 1 : 0];
}
