import { makeStyles, token } from '../shared/fluent';

export const useFindingsStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: token('spacingHorizontalXS'),
    border: 'none',
    margin: 0,
    padding: 0,
  },
  filter: {
    minWidth: 0,
    paddingLeft: token('spacingHorizontalS'),
    paddingRight: token('spacingHorizontalS'),
  },
  list: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: token('spacingVerticalXS'),
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    borderRadius: token('borderRadiusMedium'),
    borderLeftWidth: token('strokeWidthThickest'),
  },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: token('spacingHorizontalS'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    fontWeight: token('fontWeightSemibold'),
    overflowWrap: 'anywhere',
  },
  errorItem: { borderLeftColor: token('colorPaletteRedBorder2') },
  warningItem: { borderLeftColor: token('colorPaletteDarkOrangeBorderActive') },
  infoItem: { borderLeftColor: token('colorBrandStroke1') },
  error: { color: token('colorPaletteRedForeground1') },
  warning: { color: token('colorPaletteDarkOrangeForeground1') },
  info: { color: token('colorBrandForeground1') },
});
