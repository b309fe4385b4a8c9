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

// Named for screen readers; what is seen begins with the views.
const useProduct = makeResetStyles({
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});

const useHeadline = makeResetStyles({
  margin: 0,
  fontSize: token('fontSizeBase500'),
  lineHeight: token('lineHeightBase500'),
  fontWeight: token('fontWeightSemibold'),
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
    product: useProduct(),
    headline: useHeadline(),
    scroll: useScroll(),
    foot: useFoot(),
    link: useLink(),
    main: useMain(),
    part: usePart(),
  };
}
