import { makeStyles, token } from '../shared/fluent';

export const useRepairsStyles = makeStyles({
  kinds: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') },
  kind: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: token('spacingHorizontalS'),
    rowGap: token('spacingVerticalXXS'),
  },
  marks: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
  legend: {
    padding: 0,
    // The legend of a fieldset takes no part in the gaps of its column.
    marginBottom: token('spacingVerticalS'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    fontWeight: token('fontWeightSemibold'),
  },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: token('spacingVerticalXXS'),
  },
  // Below the words of its box, so that the box and its cell are seen as one.
  place: { marginLeft: token('spacingHorizontalXL'), overflowWrap: 'anywhere' },
});
