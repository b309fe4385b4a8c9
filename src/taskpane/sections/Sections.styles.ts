import { makeStyles, token } from '../shared/fluent';

export const useSectionsStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: token('spacingHorizontalS'),
    width: '100%',
    padding: `${token('spacingVerticalXXS')} 0`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    color: token('colorNeutralForeground1'),
    textAlign: 'start',
    cursor: 'pointer',
    '&:focus-visible': {
      outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}`,
      outlineOffset: token('strokeWidthThin'),
    },
  },
  pending: { fontWeight: token('fontWeightSemibold') },
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
    padding: `${token('spacingVerticalS')} 0 ${token('spacingVerticalM')} ${token('spacingHorizontalM')}`,
  },
  offer: { justifyContent: 'flex-start', fontWeight: token('fontWeightRegular'), textAlign: 'start' },
  text: { height: 'auto', minHeight: '96px', resize: 'vertical' },
});
