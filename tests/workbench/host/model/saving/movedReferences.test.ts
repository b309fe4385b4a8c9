/** What a sheet says of its rows in places that the model does not hold follows rows that come and go. */
import { COLUMN_COUNT } from '../../../../../src/workbench/host/area';
import {
  rewriteFormulaTexts,
  shiftPart,
  shiftSheetElements,
} from '../../../../../src/workbench/host/model/saving/movedReferences';

const rows = (top: number, bottom: number, count: number) => ({
  ...{ area: { top, bottom, left: 0, right: COLUMN_COUNT - 1 }, axis: 'rows' as const, count },
});
const SIX_MORE = rows(20, 25, 6);
const GONE = rows(20, 25, -6);

const sheet = (content: string): string => `<worksheet>${content}</worksheet>`;
const view = (breaks: string): string =>
  sheet(`<customSheetViews><customSheetView guid="{1}">${breaks}</customSheetView></customSheetViews>`);
const breaks = (...ids: readonly number[]): string =>
  `<rowBreaks count="${ids.length}" manualBreakCount="${ids.length}">${ids.map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('')}</rowBreaks>`;

const control = (row: number, off: number, prefix = ''): string =>
  sheet(
    `<controls><control><controlPr><anchor><from><xdr:col${prefix}>10</xdr:col><xdr:colOff${prefix}>0</xdr:colOff>` +
      `<xdr:row${prefix}>${row}</xdr:row><xdr:rowOff${prefix}>${off}</xdr:rowOff></from></anchor></controlPr></control></controls>`,
  );
const DECLARED = ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';

it.each([
  ['breaks of a view of its own', view(breaks(10, 22)), SIX_MORE, view(breaks(10, 28))],
  ['a break in deleted rows', view(breaks(10, 22)), GONE, view(breaks(10))],
  ['the only break in deleted rows', view(breaks(22)), GONE, view('')],
  ['a control', control(22, 5), SIX_MORE, control(28, 5)],
  ['a control above', control(2, 5), SIX_MORE, control(2, 5)],
  ['a control whose prefix is declared again', control(22, 5, DECLARED), SIX_MORE, control(28, 5, DECLARED)],
  ['a control over deleted rows', control(22, 5, DECLARED), GONE, control(20, 0, DECLARED)],
])('%s', (_, before, shift, after) => {
  expect(shiftSheetElements(before, [shift])).toBe(after);
});

const corner = (row: number, off: number): string =>
  `<xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${off}</xdr:rowOff></xdr:from>`;

it.each([
  ['below', corner(30, 5), SIX_MORE, corner(36, 5)],
  ['above', corner(3, 5), SIX_MORE, corner(3, 5)],
  ['over deleted rows', corner(22, 5), GONE, corner(20, 0)],
])('a drawing %s', (_, before, shift, after) => {
  expect(shiftPart('drawing', before, [shift])).toBe(after);
});

it('formulas of cells are no texts of their part', () => {
  const cell = '<c r="A1"><f>Plan!$A$1</f></c>';
  expect(rewriteFormulaTexts(cell, () => 'Plan!$A$7')).toBe(cell);
});
