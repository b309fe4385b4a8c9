import { makeStyles, token } from '../shared/fluent';

export const useStatusCountsStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))',
    gap: token('spacingHorizontalXS'),
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: token('spacingHorizontalXS'),
    padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalS')}`,
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    borderRadius: token('borderRadiusMedium'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
  },
  none: { color: token('colorNeutralForeground3') },
  symbol: { fontWeight: token('fontWeightBold'), textAlign: 'center' },
  number: { fontSize: token('fontSizeBase400'), fontWeight: token('fontWeightSemibold') },
  done: { color: token('colorPaletteGreenForeground1') },
  doneLate: { color: token('colorPaletteBlueForeground2') },
  overdue: { color: token('colorPaletteRedForeground1') },
  dueSoon: { color: token('colorPaletteDarkOrangeForeground1') },
  inProgress: { color: token('colorBrandForeground1') },
  notStarted: { color: token('colorNeutralForeground2') },
  noDate: { color: token('colorPaletteMarigoldForeground1') },
  notApplicable: { color: token('colorNeutralForeground3') },
});
