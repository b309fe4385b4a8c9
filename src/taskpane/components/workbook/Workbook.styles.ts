import { makeStyles, token } from '../../fluent';

export const useWorkbookStyles = makeStyles({
  register: {
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    borderRadius: token('borderRadiusMedium'),
  },
  summary: {
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
    cursor: 'pointer',
    borderRadius: token('borderRadiusMedium'),
    '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
  },
  title: { display: 'inline', marginRight: token('spacingHorizontalS') },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalM'),
    padding: `0 ${token('spacingHorizontalM')} ${token('spacingVerticalM')}`,
  },
  badge: {
    marginRight: token('spacingHorizontalS'),
    padding: `0 ${token('spacingHorizontalXS')}`,
    border: `${token('strokeWidthThin')} solid currentColor`,
    borderRadius: token('borderRadiusSmall'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    fontWeight: token('fontWeightSemibold'),
    whiteSpace: 'nowrap',
  },
  asks: { color: token('colorPaletteDarkOrangeForeground1') },
  settled: { color: token('colorPaletteGreenForeground1') },
  columns: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalM') },
  column: {
    paddingLeft: token('spacingHorizontalS'),
    borderLeft: `${token('strokeWidthThickest')} solid ${token('colorNeutralStroke2')}`,
  },
  asked: { borderLeftColor: token('colorPaletteDarkOrangeBorderActive') },
  changed: { borderLeftColor: token('colorBrandStroke1') },
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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
});
