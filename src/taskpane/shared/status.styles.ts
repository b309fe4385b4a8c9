import { makeStyles, token } from './fluent';

/** The colour of each status; a word or a symbol says it besides. */
export const useStatusStyles = makeStyles({
  done: { color: token('colorPaletteGreenForeground1') },
  doneLate: { color: token('colorPaletteBlueForeground2') },
  overdue: { color: token('colorPaletteRedForeground1') },
  dueSoon: { color: token('colorPaletteDarkOrangeForeground1') },
  inProgress: { color: token('colorBrandForeground1') },
  notStarted: { color: token('colorNeutralForeground2') },
  noDate: { color: token('colorPaletteMarigoldForeground2') },
  notApplicable: { color: token('colorNeutralForeground3') },
});
