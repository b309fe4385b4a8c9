import { makeStyles, tokens } from '@fluentui/react-components';

export const useStatusCountsStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  none: { color: tokens.colorNeutralForeground3 },
  symbol: { fontWeight: tokens.fontWeightBold, textAlign: 'center' },
  number: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorPaletteGreenForeground1 },
  doneLate: { color: tokens.colorPaletteBlueForeground2 },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  dueSoon: { color: tokens.colorPaletteDarkOrangeForeground1 },
  inProgress: { color: tokens.colorBrandForeground1 },
  notStarted: { color: tokens.colorNeutralForeground2 },
  noDate: { color: tokens.colorPaletteMarigoldForeground1 },
  notApplicable: { color: tokens.colorNeutralForeground3 },
});
