import { newWorkbook } from '../../../src/workbench/host';
import { editedText, typedText } from '../../../src/workbench/page/typedText';

describe('what a person types in Mexican Spanish', () => {
  it.each([
    ['27/10/2023', '2023-10-27'],
    ['5/1/2024', '2024-01-05'],
    [' 03-10-2023 ', '2023-10-03'],
    ['03 de octubre', '03 de octubre'],
    ['7.5.', '7.5.'],
    ['27/10', '27/10'],
    ['', ''],
  ])('%j is entered as %j', (typed, entered) => {
    expect(typedText(typed)).toBe(entered);
  });
});

describe('what the cell editor shows', () => {
  it.each([
    [45_226, 'dd/mm/yyyy', '27/10/2023'],
    [45_226, 'd "de" mmmm', '27/10/2023'],
    [45_226, 'General', null],
    [0.5, '0 "días"', null],
    ['03 de octubre', 'dd/mm/yyyy', null],
  ])('%j in the format %j is edited as %j', (value, numberFormat, text) => {
    const model = newWorkbook();
    const sheet = model.activeSheet;
    sheet.setContent(0, 0, { value, formula: null, quotePrefix: false });
    sheet.updateStyle([{ top: 0, left: 0, bottom: 0, right: 0 }], { numberFormat });
    expect(editedText(model, sheet, 0, 0)).toBe(text);
  });
});
