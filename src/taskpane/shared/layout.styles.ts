import { makeStyles, token } from './fluent';

/** What every part of the pane shares. */
export const useLayoutStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
  },
  heading: {
    margin: 0,
    fontSize: token('fontSizeBase400'),
    lineHeight: token('lineHeightBase400'),
    fontWeight: token('fontWeightSemibold'),
  },
  subheading: {
    margin: 0,
    fontSize: token('fontSizeBase300'),
    lineHeight: token('lineHeightBase300'),
    fontWeight: token('fontWeightSemibold'),
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  note: {
    margin: 0,
    color: token('colorNeutralForeground2'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  bullets: { margin: 0, paddingLeft: token('spacingHorizontalXL') },
});
