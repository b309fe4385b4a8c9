/** Range.getSpecialCells: the cells of a range that have a validation, or a conditional format. */
import { intersect, type Area } from '../area';
import { HostError } from '../errors';
import type { Arguments } from '../protocol/arguments';
import type { RangeState } from './context';

const KINDS = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

/** Returns the areas of the special cells; none when there are none. */
export function specialCells({ sheet, area }: RangeState, args: Arguments): readonly Area[] {
  const kind = args.oneOf(0, KINDS);
  if (kind === 'DataValidations')
    return sheet.validatedAreas().flatMap((each) => intersect(each, area) ?? []);
  if (kind !== 'ConditionalFormats') throw new HostError('NotImplemented', `special cells of type ${kind}`);
  return sheet
    .conditionalFormats()
    .flatMap(({ areas }) => areas.flatMap((each) => intersect(each, area) ?? []));
}
