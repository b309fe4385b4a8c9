import { makeStyles, token } from './fluent';

/** A box as large as its text is, level with its first line. */
const BOX = {
  width: '0.8125rem',
  height: '0.8125rem',
  margin: '0.2rem 0 0',
  accentColor: token('colorBrandBackground'),
  '&:focus-visible': {
    outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}`,
    outlineOffset: token('strokeWidthThin'),
  },
} as const;

/** A question with its answers below each other, each a box or a button and its words. */
export const useChoicesStyles = makeStyles({
  choices: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, fontWeight: token('fontWeightSemibold') },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    columnGap: token('spacingHorizontalS'),
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '& > input': BOX,
  },
  /** A box apart from its words. */
  box: BOX,
  /** Answers that are many and long. */
  small: { fontSize: token('fontSizeBase200'), lineHeight: token('lineHeightBase200') },
});
