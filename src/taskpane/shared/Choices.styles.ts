import { makeStyles, token } from './fluent';

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
  },
  /** Answers that are many and long. */
  small: { fontSize: token('fontSizeBase200'), lineHeight: token('lineHeightBase200') },
});
