import { makeStyles, token } from '../shared/fluent';

export const useRowCardStyles = makeStyles({
  // Stays in sight at the bottom; what is above it scrolls.
  card: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')} 0`,
    // Below what is scrolled to there may be the buttons of a form.
    scrollPaddingBottom: '56px',
    borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke1')}`,
    backgroundColor: token('colorNeutralBackground2'),
    // What is above is what the person works in, but for a form of the card itself.
    maxHeight: '33vh',
    '&:has(form)': { maxHeight: '50vh' },
    overflowY: 'auto',
  },
  // What stands beside the line goes below it where text is large.
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: token('spacingHorizontalS') },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    marginLeft: 'auto',
    columnGap: token('spacingHorizontalS'),
  },
  open: {
    flex: '1 1 8rem',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: '1rem minmax(0, 1fr)',
    alignItems: 'baseline',
    columnGap: token('spacingHorizontalXS'),
    padding: `${token('spacingVerticalXS')} 0`,
    font: 'inherit',
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
  },
  // One line while it is folded; the whole title is in the card.
  oneLine: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  /** Over what every link has. */
  link: {
    padding: `${token('spacingVerticalXS')} 0`,
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
  },
  off: { padding: `0 ${token('spacingHorizontalM')}` },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
    paddingBottom: token('spacingVerticalS'),
  },
  status: { fontWeight: token('fontWeightSemibold') },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5.5rem, 30%) minmax(0, 1fr)',
    // Below each other where a word would not fit beside its label.
    '@media (max-width: 239px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    hyphens: 'auto',
    columnGap: token('spacingHorizontalS'),
    rowGap: token('spacingVerticalXXS'),
    margin: 0,
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
  },
  label: { color: token('colorNeutralForeground2'), overflowWrap: 'anywhere' },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  findings: {
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
});
