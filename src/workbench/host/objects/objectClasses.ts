/** The classes that other classes look up in the context instead of importing them. */
import type { ObjectClasses } from './context';
import { rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';
import { worksheetClass } from './worksheet';

export const OBJECT_CLASSES: ObjectClasses = {
  worksheet: worksheetClass,
  range: rangeClass,
  rangeAreas: rangeAreasClass,
};
