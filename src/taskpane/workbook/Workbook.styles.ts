import { makeStyles, token } from '../shared/fluent';

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
    display: 'inline-block',
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
  unsaved: { color: token('colorBrandForeground1') },
  settled: { color: token('colorPaletteGreenForeground1') },
  columns: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalM') },
  column: {
    paddingLeft: token('spacingHorizontalS'),
    borderLeft: `${token('strokeWidthThickest')} solid ${token('colorNeutralStroke2')}`,
  },
  asked: { borderLeftColor: token('colorPaletteDarkOrangeBorderActive') },
  changed: { borderLeftColor: token('colorBrandStroke1') },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: token('spacingHorizontalS') },
});
