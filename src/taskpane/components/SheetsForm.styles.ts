import { makeStyles, token } from '../fluent';

export const useSheetsFormStyles = makeStyles({
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
});
