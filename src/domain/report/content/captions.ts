/** Numbers the tables and figures of a finished report, in the order in which they are printed. */
import type { Block, ReportContent, ReportSection } from './reportContent';

/** «Tabla 3. Acuerdos aprobados en noviembre de 2023». */
function numbered(word: string, number: number, caption: string): string {
  return `${word}\u00a0${number}. ${caption}`;
}

/**
 * Returns the report with its captions numbered. A table without a caption counts for nothing.
 * @example withNumberedCaptions(content).sections[0]?.blocks[0] // => { kind: 'table', caption: 'Tabla 1. …' }
 */
export function withNumberedCaptions(content: ReportContent): ReportContent {
  const counts = { table: 0, figure: 0 };
  const withNumber = (block: Block): Block => {
    if (block.kind === 'figure') {
      return { ...block, caption: numbered('Figura', ++counts.figure, block.caption) };
    }
    if (block.kind !== 'table' || block.caption === undefined) return block;
    return { ...block, caption: numbered('Tabla', ++counts.table, block.caption) };
  };
  const inSection = (section: ReportSection): ReportSection => ({
    ...section,
    blocks: section.blocks.map(withNumber),
  });
  const sections = content.sections.map(inSection);
  return { ...content, sections, annexes: content.annexes.map(inSection) };
}
