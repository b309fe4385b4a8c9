import { makeResetStyles, token } from '../shared/fluent';

/** Two tabs with a number each are beside the others from here on. */
const NARROW = '@media (max-width: 399px)';

const useTabs = makeResetStyles({
  display: 'flex',
  flexShrink: 0,
  // What large text leaves no room for is scrolled to: the height is for the view.
  overflowX: 'auto',
  scrollbarWidth: 'none',
  // The chosen tab comes to rest beside the menu below.
  scrollPaddingInline: `${token('spacingHorizontalM')} 46px`,
  columnGap: token('spacingHorizontalM'),
  // Excel for Mac lays its own menu over the top right corner, 34 by 32 pixels.
  padding: `${token('spacingVerticalS')} 46px 0 ${token('spacingHorizontalM')}`,
  marginBottom: token('spacingVerticalXS'),
  borderBottom: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
  // So that the five fit beside that menu in the narrowest pane.
  [NARROW]: {
    columnGap: token('spacingHorizontalSNudge'),
    fontSize: token('fontSizeBase200'),
  },
});

const useCount = makeResetStyles({
  padding: `0 ${token('spacingHorizontalXS')}`,
  [NARROW]: { padding: 0 },
  fontSize: token('fontSizeBase200'),
  // The words of the tabs stay on one line.
  lineHeight: token('lineHeightBase200'),
  fontWeight: token('fontWeightRegular'),
  color: token('colorPaletteRedForeground1'),
  backgroundColor: token('colorPaletteRedBackground1'),
  borderRadius: token('borderRadiusCircular'),
});

const useTab = makeResetStyles({
  flexShrink: 0,
  whiteSpace: 'nowrap',
  padding: `${token('spacingVerticalXS')} 0`,
  font: 'inherit',
  color: token('colorNeutralForeground2'),
  backgroundColor: 'transparent',
  border: 'none',
  borderBottom: `${token('strokeWidthThickest')} solid transparent`,
  cursor: 'pointer',
  '&:focus-visible': {
    outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}`,
    outlineOffset: `-${token('strokeWidthThick')}`,
  },
  '&[aria-selected="true"]': {
    color: token('colorNeutralForeground1'),
    fontWeight: token('fontWeightSemibold'),
    borderBottomColor: token('colorCompoundBrandStroke'),
  },
  // Forced colours paint transparent borders too: only the chosen tab may have one.
  '@media (forced-colors: active)': {
    borderBottomColor: 'Canvas',
    '&[aria-selected="true"]': { borderBottomColor: 'Highlight' },
  },
});

/** Each style is one class, but for those that are laid over another. */
export function useTabsStyles() {
  return { tabs: useTabs(), count: useCount(), tab: useTab() };
}
