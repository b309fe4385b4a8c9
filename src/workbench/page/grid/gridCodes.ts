/**
 * The numbers of the grid's data format (Univer's enums), typed against them. The enums themselves come with a package that
 * only a browser bundle can load, and what uses these codes is tested without one.
 */
import type {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine } from '../../host/model/cellStyle';

export const VALUE = { string: 1, number: 2, boolean: 3 } as const satisfies Record<string, CellValueType>;

export const LINE: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

export const ALIGN = { left: 1, center: 2, right: 3, justified: 4, distributed: 6 } as const satisfies Record<
  string,
  HorizontalAlign
>;

export const PLACE = { top: 1, middle: 2, bottom: 3 } as const satisfies Record<string, VerticalAlign>;

export const OVERFLOW = { overflow: 1, wrap: 3 } as const satisfies Record<string, WrapStrategy>;

export const BASELINE = { subscript: 2, superscript: 3 } as const satisfies Record<string, BaselineOffset>;

/** @example flag(true) // => 1 */
export function flag(on: boolean): BooleanNumber {
  return on ? 1 : 0;
}
