/** Pictures over the cells. */
import { supports } from '../requirementSets';
import type { Applier } from './applier';
import { sheetOf } from './applier';

export const picture: Applier<'picture'> = (context, edit) => {
  const shape = sheetOf(context, edit).shapes.addImage(edit.data);
  shape.name = edit.name;
  shape.altTextDescription = edit.altText;
  // Locked, as pictures come, the second side would change the first again.
  shape.lockAspectRatio = false;
  shape.width = edit.width;
  shape.height = edit.height;
  shape.left = edit.left;
  shape.top = edit.top;
  shape.lockAspectRatio = true;
  // As they come they are stretched with rows and columns.
  if (supports('1.10')) shape.placement = 'OneCell';
};
