import { makeStyles, token } from '../shared/fluent';

export const useRegistersStyles = makeStyles({
  details: {
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    borderRadius: token('borderRadiusMedium'),
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
  },
  summary: {
    cursor: 'pointer',
    borderRadius: token('borderRadiusSmall'),
    '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
  },
  title: { display: 'inline', marginRight: token('spacingHorizontalS') },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
    marginTop: token('spacingVerticalS'),
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1.25rem 1fr',
    columnGap: token('spacingHorizontalXS'),
  },
  found: { color: token('colorPaletteGreenForeground1'), fontWeight: token('fontWeightBold') },
  missing: { color: token('colorNeutralForeground3'), fontWeight: token('fontWeightBold') },
  name: { fontWeight: token('fontWeightSemibold') },
});
