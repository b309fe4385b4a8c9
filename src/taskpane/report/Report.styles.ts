import { makeStyles, token } from '../shared/fluent';

export const useReportStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalL') },
  gone: { display: 'none' },
  /** A button in a sentence. */
  link: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: token('colorBrandForeground1'),
    textDecorationLine: 'underline',
    cursor: 'pointer',
    '&:focus-visible': {
      outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}`,
      outlineOffset: token('strokeWidthThin'),
    },
  },
  sections: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalXS'),
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: token('spacingHorizontalS'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
  },
  part: { paddingLeft: token('spacingHorizontalM') },
  chapter: { fontWeight: token('fontWeightSemibold') },
  name: { overflowWrap: 'anywhere', cursor: 'pointer' },
  leftOut: { textDecorationLine: 'line-through', color: token('colorNeutralForeground3') },
  page: { color: token('colorNeutralForeground2'), whiteSpace: 'nowrap' },
  summary: { gridColumnStart: 2, gridColumnEnd: 4 },
  details: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') },
  disclosure: {
    fontWeight: token('fontWeightSemibold'),
    fontSize: token('fontSizeBase300'),
    cursor: 'pointer',
    '&:focus-visible': {
      outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}`,
      outlineOffset: token('strokeWidthThin'),
    },
  },
  opened: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalM'),
    paddingTop: token('spacingVerticalS'),
  },
  signature: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalXS'),
    minWidth: 0,
    margin: 0,
    padding: `0 0 0 ${token('spacingHorizontalS')}`,
    border: 'none',
    borderLeft: `${token('strokeWidthThicker')} solid ${token('colorNeutralStroke1')}`,
  },
  legend: {
    float: 'left',
    padding: 0,
    fontSize: token('fontSizeBase200'),
    fontWeight: token('fontWeightSemibold'),
  },
  error: {
    margin: 0,
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    color: token('colorPaletteRedForeground1'),
  },
  // On paper a logo stands on white, whatever the pane's own colours.
  thumbnail: {
    alignSelf: 'flex-start',
    maxWidth: '160px',
    maxHeight: '80px',
    padding: token('spacingHorizontalXS'),
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke1')}`,
    backgroundColor: '#FFFFFF',
  },
});
