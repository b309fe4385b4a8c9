import { makeResetStyles, token } from './fluent';

/** What every part of the pane shares. */
const useSection = makeResetStyles({
  display: 'flex',
  flexDirection: 'column',
  gap: token('spacingVerticalS'),
});

const useHeading = makeResetStyles({
  margin: 0,
  fontSize: token('fontSizeBase400'),
  lineHeight: token('lineHeightBase400'),
  fontWeight: token('fontWeightSemibold'),
});

const useSubheading = makeResetStyles({
  margin: 0,
  fontSize: token('fontSizeBase300'),
  lineHeight: token('lineHeightBase300'),
  fontWeight: token('fontWeightSemibold'),
});

const useText = makeResetStyles({ margin: 0, overflowWrap: 'anywhere' });

const useNote = makeResetStyles({
  margin: 0,
  color: token('colorNeutralForeground2'),
  fontSize: token('fontSizeBase200'),
  lineHeight: token('lineHeightBase200'),
  overflowWrap: 'anywhere',
});

const useList = makeResetStyles({ listStyleType: 'none', margin: 0, padding: 0 });

const useBullets = makeResetStyles({ margin: 0, paddingLeft: token('spacingHorizontalXL') });

const useHeadline = makeResetStyles({
  margin: 0,
  fontSize: token('fontSizeBase500'),
  lineHeight: token('lineHeightBase500'),
  fontWeight: token('fontWeightSemibold'),
  overflowWrap: 'anywhere',
  hyphens: 'auto',
});

/** A button that reads as a part of its sentence. */
const useLink = makeResetStyles({
  padding: 0,
  font: 'inherit',
  color: token('colorBrandForeground1'),
  backgroundColor: 'transparent',
  border: 'none',
  textDecorationLine: 'underline',
  cursor: 'pointer',
  '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
});

/** What is there for screen readers only. */
const useForScreenReaders = makeResetStyles({
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});

/** A line of a list that is a button: its mark, its words and where it leads. */
const usePress = makeResetStyles({
  display: 'grid',
  gridTemplateColumns: '3.25rem minmax(0, 1fr) 1rem',
  columnGap: token('spacingHorizontalS'),
  alignItems: 'baseline',
  width: '100%',
  padding: `${token('spacingVerticalS')} 0`,
  font: 'inherit',
  color: 'inherit',
  textAlign: 'left',
  backgroundColor: 'transparent',
  border: 'none',
  cursor: 'pointer',
  ':hover': { backgroundColor: token('colorNeutralBackground3') },
  '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
});

/** Each style is one class, but for those that are laid over another. */
export function useLayoutStyles() {
  return {
    forScreenReaders: useForScreenReaders(),
    headline: useHeadline(),
    link: useLink(),
    press: usePress(),
    section: useSection(),
    heading: useHeading(),
    subheading: useSubheading(),
    text: useText(),
    note: useNote(),
    list: useList(),
    bullets: useBullets(),
  };
}
