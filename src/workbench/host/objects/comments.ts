/** Excel.CommentCollection and Excel.Comment of one sheet: where they are. The texts stay in the file. */
import { formatArea } from '../address';
import { HostError } from '../errors';
import type { CommentModel } from '../model/workbookModel';
import { readText } from '../protocol/arguments';
import { hostObject, type HostClass, type HostObject } from '../protocol/hostObject';
import { rangeObject } from './cellObjects';
import type { SheetState } from './context';

interface CommentState extends SheetState {
  readonly comment: CommentModel;
}

const idOf = ({ sheet, comment }: CommentState): string => `${sheet.id}${formatArea(comment.area)}`;

const commentClass: HostClass<CommentState> = {
  name: 'Comment',
  since: '1.10',
  identity: ['Id'],
  properties: { Id: { read: idOf } },
  methods: {
    GetLocation: {
      call: ({ context, sheet, comment }) => rangeObject({ context, sheet, area: comment.area }),
    },
  },
};

/** Returns the comments; notes are of another collection, which this client does not know. */
function commentsOf({ context, sheet }: SheetState): HostObject[] {
  return sheet.comments
    .filter(({ isNote }) => !isNote)
    .map((comment) => hostObject(commentClass, { context, sheet, comment }));
}

export const commentCollectionClass: HostClass<SheetState> = {
  name: 'CommentCollection',
  since: '1.10',
  items: commentsOf,
  item: (state, key) => {
    const id = readText(key, 'id');
    const found = commentsOf(state).find((object) => idOf(object.state as CommentState) === id);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  methods: { GetCount: { call: (state) => commentsOf(state).length } },
};
