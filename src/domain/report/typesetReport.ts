/** Sets every text of a finished report: the last step before it is laid out. */
import type { Block, ReportContent, ReportSection } from './content/reportContent';
import { typeset } from './texts/typography';

const wide = (text: string): string => typeset(text, 'wide');
const narrow = (text: string): string => typeset(text, 'narrow');

/** A block with its blanks set. */
export function typesetBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
      return { ...block, text: wide(block.text) };
    case 'list':
      return { ...block, items: block.items.map(({ marker, text }) => ({ marker, text: wide(text) })) };
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: wide(block.caption) }),
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (typeof cell === 'string' ? narrow(cell) : cell)),
        })),
      };
    case 'figure':
      return {
        ...block,
        caption: wide(block.caption),
        rows: block.rows.map((row) => ({ ...row, label: narrow(row.label), figures: narrow(row.figures) })),
        text: wide(block.text),
      };
    case 'signatures':
      return {
        ...block,
        signatures: block.signatures.map(({ action, name, position }) => ({
          action,
          name: wide(name),
          position: wide(position),
        })),
      };
  }
}

/**
 * The report with its blanks set. Titles of sections, the header and the footer stay as they are: contents, pane and batch
 * runner name sections by them.
 */
export function typesetReport(content: ReportContent): ReportContent {
  const { cover, sections, annexes, closing } = content;
  const set = (section: ReportSection): ReportSection => ({
    ...section,
    blocks: section.blocks.map(typesetBlock),
  });
  return {
    ...content,
    cover: {
      ...cover,
      date: wide(cover.date),
      title: wide(cover.title),
      process: wide(cover.process),
      areas: cover.areas.map(wide),
    },
    sections: sections.map(set),
    annexes: annexes.map(set),
    closing: closing.map(typesetBlock),
  };
}
