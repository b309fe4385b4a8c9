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

/** Each style is one class, but for those that are laid over another. */
export function useLayoutStyles() {
  return {
    section: useSection(),
    heading: useHeading(),
    subheading: useSubheading(),
    text: useText(),
    note: useNote(),
    list: useList(),
    bullets: useBullets(),
  };
}
