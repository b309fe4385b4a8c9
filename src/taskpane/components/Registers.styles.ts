import { makeStyles, tokens } from '@fluentui/react-components';

export const useRegistersStyles = makeStyles({
  details: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  summary: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    '&:focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  title: { display: 'inline', marginRight: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1.25rem 1fr',
    columnGap: tokens.spacingHorizontalXS,
  },
  found: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightBold },
  missing: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightBold },
  name: { fontWeight: tokens.fontWeightSemibold },
});
