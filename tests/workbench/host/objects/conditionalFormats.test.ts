import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';

const BOOK = { Plan: [['Término'], [45_226], [45_236]] };

function onPlan<Result>(
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext, book: OpenBook) => Promise<Result>,
): Promise<Result> {
  return withWorkbook(BOOK, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets.getItem('Plan'), context, book)),
  );
}

function addOverdue(range: Excel.Range): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = '=$A2<corte';
  format.custom.format.fill.color = '#FFC7CE';
  format.custom.format.font.color = '#9C0006';
  format.custom.format.font.bold = true;
  format.custom.format.numberFormat = 'dd/mm/yyyy';
  format.custom.format.borders.getItem('EdgeBottom').style = 'Continuous';
  format.stopIfTrue = true;
  return format;
}

it('a custom rule is read back as it was made, and found by its id', async () => {
  await onPlan(async (sheet, context) => {
    const made = addOverdue(sheet.getRange('A2:A3')).load('id,type,priority,stopIfTrue');
    await context.sync();
    const { id } = made;
    const found = sheet.getRange('A1:A9').conditionalFormats.getItem(id);
    found.load('type,stopIfTrue,custom/rule/formula,custom/format/fill/color,custom/format/font/color');
    found.load('custom/format/font/bold,custom/format/numberFormat');
    const range = found.getRange().load('address');
    const other = found.customOrNullObject.load('rule/formula');
    await context.sync();
    expect([made.type, made.priority, made.stopIfTrue]).toEqual(['Custom', 0, true]);
    expect(range.address).toBe('Plan!A2:A3');
    expect(found.custom.rule.formula).toBe('=$A2<corte');
    expect(other.rule.formula).toBe('=$A2<corte');
    expect(found.custom.format.fill.color).toBe('#FFC7CE');
    expect([found.custom.format.font.color, found.custom.format.font.bold]).toEqual(['#9C0006', true]);
    expect(found.custom.format.numberFormat).toBe('dd/mm/yyyy');
  });
});

it('new rules come first, and priorities can be changed', async () => {
  await onPlan(async (sheet, context) => {
    const range = sheet.getRange('A2:A3');
    const [first, second] = [addOverdue(range).load('id'), addOverdue(range).load('id')];
    const formats = range.conditionalFormats.load('items/id');
    await context.sync();
    expect(formats.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    second.priority = 1;
    formats.load('items/id,items/priority');
    await context.sync();
    expect(formats.items.map(({ id, priority }) => [id, priority])).toEqual([
      [first.id, 0],
      [second.id, 1],
    ]);
  });
});

it('a rule may be on several areas', async () => {
  await onPlan(async (sheet, context) => {
    const format = sheet.getRanges('A2,C2:C3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    const ranges = format.getRanges().load('address');
    const range = format.getRangeOrNullObject();
    await context.sync();
    expect(ranges.address).toBe('Plan!A2,Plan!C2:C3');
    expect(range.isNullObject).toBe(true);
  });
});

it('rules are deleted one by one or all together', async () => {
  await onPlan(async (sheet, context) => {
    const range = sheet.getRange('A2:A3');
    addOverdue(range);
    addOverdue(range).delete();
    const one = range.conditionalFormats.getCount();
    range.conditionalFormats.clearAll();
    const none = range.conditionalFormats.getCount();
    await context.sync();
    expect([one.value, none.value]).toEqual([1, 0]);
  });
});

it('an unknown id is ItemNotFound, or a null object', async () => {
  await onPlan(async (sheet, context) => {
    const none = sheet.getRange('A1').conditionalFormats.getItemOrNullObject('{no}');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange('A1').conditionalFormats.getItem('{no}').delete();
    expect(await errorCodeOf(context.sync())).toBe('ItemNotFound');
  });
});

it.each(['=SUM(', '', '=A1<'])('the formula %j is refused', async (formula) => {
  const code = onPlan(async (sheet, context) => {
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
    await context.sync();
  });
  expect(await errorCodeOf(code)).toBe('InvalidArgument');
});
