/** Conditional formats of our own. Those of other people are neither read nor moved. */
import { areaAddress } from '../../workbook/snapshot/areaAddress';
import { supports } from '../requirementSets';
import type { Applier } from './applier';
import { sheetOf } from './applier';

export const conditionalFormat: Applier<'conditionalFormat'> = (context, edit) => {
  const { formula, look } = edit;
  const rule = sheetOf(context, edit).getRange(areaAddress(edit.area)).conditionalFormats.add('Custom');
  rule.custom.rule.formula = formula;
  const target = rule.custom.format;
  if (look.fill !== undefined) target.fill.color = look.fill;
  if (look.fontColor !== undefined) target.font.color = look.fontColor;
  if (look.bold !== undefined) target.font.bold = look.bold;
  if (look.italic !== undefined) target.font.italic = look.italic;
};

export const removeConditionalFormat: Applier<'removeConditionalFormat'> = (context, edit) => {
  const formats = sheetOf(context, edit).getRange(areaAddress(edit.area)).conditionalFormats;
  // A rule that is gone since it was read is no reason to stop.
  const rule = supports('1.14') ? formats.getItemOrNullObject(edit.id) : formats.getItem(edit.id);
  rule.delete();
};
