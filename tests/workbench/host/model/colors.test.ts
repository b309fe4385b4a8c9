/** The colours of a theme, whatever else is in its part. */
import { OFFICE_THEME, readThemeColors } from '../../../../src/workbench/host/model/excelts/colors';

const theme = (scheme: string): string =>
  `<?xml version="1.0"?><a:theme xmlns:a="urn:a" name="x"><a:themeElements>${scheme}<a:fontScheme name="y"><a:minorFont/></a:fontScheme></a:themeElements></a:theme>`;

it.each([
  [
    'literal and system colours, the others of the Office theme',
    theme(
      '<a:clrScheme name="z"><a:dk1><a:sysClr val="windowText" lastClr="0a0b0c"/></a:dk1><a:accent1><a:srgbClr val="112233"/></a:accent1></a:clrScheme>',
    ),
    OFFICE_THEME.map((color, at) => ({ 1: '#0A0B0C', 4: '#112233' })[at] ?? color),
  ],
  ['none', theme(''), OFFICE_THEME],
  ['an empty list', theme('<a:clrScheme/>'), OFFICE_THEME],
])('reads %s', (_, xml, expected) => {
  expect(readThemeColors(xml)).toEqual(expected);
});
