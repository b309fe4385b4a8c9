import { makeResetStyles, makeStyles, token } from '../shared/fluent';

const LOW = '@media (max-height: 359px)';

const usePane = makeResetStyles({
  display: 'flex',
  flexDirection: 'column',
  height: '100vh',
  boxSizing: 'border-box',
  // Where little is left at a high zoom, everything scrolls together.
  [LOW]: { height: 'auto', minHeight: '100vh' },
  backgroundColor: token('colorNeutralBackground1'),
  color: token('colorNeutralForeground1'),
  // What is chosen is told by more than its hue.
  '@media (forced-colors: active)': {
    '& [aria-pressed="true"]': { outline: '2px solid Highlight', textDecorationLine: 'underline' },
  },
});

const useScroll = makeResetStyles({
  flexGrow: 1,
  flexBasis: 0,
  minHeight: 0,
  overflowY: 'auto',
  // Below what is scrolled to there may be the buttons of a form.
  scrollPaddingBlock: '24px 56px',
  [LOW]: { flexBasis: 'auto', overflowY: 'visible' },
});

const useFoot = makeResetStyles({
  display: 'flex',
  flexWrap: 'wrap',
  gap: `0 ${token('spacingHorizontalM')}`,
  padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')}`,
  borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
  color: token('colorNeutralForeground2'),
  fontSize: token('fontSizeBase200'),
  lineHeight: token('lineHeightBase200'),
});

const useMain = makeResetStyles({
  display: 'flex',
  flexDirection: 'column',
  gap: token('spacingVerticalL'),
  padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')} ${token('spacingVerticalXXL')}`,
});

const usePart = makeResetStyles({ display: 'flex', flexDirection: 'column', gap: token('spacingVerticalL') });

const useVariants = makeStyles({
  gone: { display: 'none' },
});

/** Each style is one class, but for those that are laid over another. */
export function usePaneStyles() {
  return {
    ...useVariants(),
    pane: usePane(),
    scroll: useScroll(),
    foot: useFoot(),
    main: useMain(),
    part: usePart(),
  };
}
