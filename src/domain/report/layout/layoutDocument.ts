/** A document of one session on pages: its title and its blocks, with no cover and no contents. */
import type { Block } from '../content/reportContent';
import { unitsOfBlocks } from './blockUnits';
import { withSignatureRoom } from './signatureRoom';
import type { PageGrid, Paper } from './page';
import { pageGrid } from './page';
import type { Page } from './paginate';
import { paginate } from './paginate';
import { acrossPage, rowOf, unitOf } from './units';

export interface DocumentLayout {
  readonly grid: PageGrid;
  readonly logo: null;
  readonly pages: readonly Page[];
}

/** Points under the title. */
const GAP_UNDER_TITLE = 12;

/**
 * Lays a document out for a paper. The same document gives the same pages, row by row.
 * @example layoutDocument({ title: 'Lista de asistencia', blocks }, 'letter').pages.length // => 1
 */
export function layoutDocument(
  { title, blocks }: { readonly title: string; readonly blocks: readonly Block[] },
  paper: Paper,
): DocumentLayout {
  const grid = pageGrid(paper);
  const closing = blocks.at(-1)?.kind === 'signatures' ? blocks.slice(-1) : [];
  const body = blocks.slice(0, blocks.length - closing.length);
  const units = [
    unitOf([rowOf([acrossPage('chapter', title)], grid)], { keepWithNext: true }),
    ...withSignatureRoom(
      unitsOfBlocks(body, grid, GAP_UNDER_TITLE),
      unitsOfBlocks(closing, grid),
      closing.length > 0,
    ),
  ];
  return { grid, logo: null, pages: paginate(units, grid.capacity).pages };
}
