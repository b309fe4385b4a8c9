import { makeStyles, token } from '../shared/fluent';

export const useDeliveriesStyles = makeStyles({
  actions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(9.7em, 100%), 1fr))',
    gap: token('spacingHorizontalS'),
    // Their words on one line.
    '@media (min-width: 480px)': {
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(12em, 100%), 1fr))',
    },
  },
  action: {
    minWidth: 0,
    paddingLeft: token('spacingHorizontalS'),
    paddingRight: token('spacingHorizontalS'),
  },
  list: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') },
  fold: {
    padding: `${token('spacingVerticalS')} 0`,
    fontWeight: token('fontWeightSemibold'),
    borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    cursor: 'pointer',
    '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalXXS'),
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    borderRadius: token('borderRadiusMedium'),
    '& > form': { marginTop: token('spacingVerticalXS') },
  },
  status: {
    margin: 0,
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
  copy: {
    boxSizing: 'border-box',
    width: '100%',
    font: 'inherit',
    fontSize: token('fontSizeBase200'),
    color: token('colorNeutralForeground1'),
    backgroundColor: token('colorNeutralBackground1'),
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStrokeAccessible')}`,
    borderRadius: token('borderRadiusMedium'),
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
  },
  widest: { width: '42%' },
  cell: {
    padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalXS')}`,
    borderBottom: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  rowHeading: { fontWeight: token('fontWeightRegular') },
  source: { marginLeft: token('spacingHorizontalXS'), color: token('colorNeutralForeground1') },
  term: { display: 'block', color: token('colorNeutralForeground1') },
});
