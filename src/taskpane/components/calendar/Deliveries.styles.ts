import { makeStyles, token } from '../../fluent';

export const useDeliveriesStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalXXS'),
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    borderRadius: token('borderRadiusMedium'),
  },
  status: {
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    fontWeight: token('fontWeightSemibold'),
  },
  title: { margin: 0, fontWeight: token('fontWeightSemibold'), overflowWrap: 'anywhere' },
  // An inferred date looks inferred until somebody verifies it, here as in the sheet.
  inferred: { fontStyle: 'italic' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: token('spacingHorizontalS'),
    marginTop: token('spacingVerticalXS'),
  },
});
