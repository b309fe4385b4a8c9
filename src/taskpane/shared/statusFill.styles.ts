import { makeStyles, token } from './fluent';

/** What a contrast theme leaves of a colour: system colours, told apart by fill and outline. */
const FORCED = '@media (forced-colors: active)';
const finished = { [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' } } as const;
const open = { [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } } as const;

/** The colour of a part of a chart for each status; a word or a symbol says it besides. */
export const useStatusFillStyles = makeStyles({
  done: { fill: token('colorPaletteGreenBackground3'), ...finished },
  doneLate: {
    fill: token('colorPaletteBlueBorderActive'),
    [FORCED]: { fill: 'GrayText', stroke: 'Canvas' },
  },
  overdue: {
    fill: token('colorPaletteRedBackground3'),
    [FORCED]: { fill: 'Highlight', stroke: 'Canvas' },
  },
  dueSoon: {
    fill: token('colorPaletteDarkOrangeBackground3'),
    [FORCED]: { fill: 'LinkText', stroke: 'Canvas' },
  },
  inProgress: { fill: token('colorBrandBackground'), ...open },
  notStarted: {
    fill: token('colorNeutralStroke1'),
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText', strokeDasharray: '3 2' },
  },
  noDate: {
    fill: token('colorPaletteMarigoldBackground3'),
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText', strokeDasharray: '1 2' },
  },
  notApplicable: { fill: token('colorNeutralStroke2'), ...open },
});
