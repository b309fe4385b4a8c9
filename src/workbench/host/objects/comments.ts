/** Excel.CommentCollection of one sheet: how many there are. The texts stay in the file. */
import type { HostClass } from '../protocol/hostObject';
import type { SheetState } from './context';

export const commentCollectionClass: HostClass<SheetState> = {
  name: 'CommentCollection',
  since: '1.10',
  methods: { GetCount: { call: ({ sheet }) => sheet.commentCount } },
};
