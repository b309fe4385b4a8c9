import { makeResetStyles, makeStyles, token } from '../shared/fluent';

const useHead = makeResetStyles({ display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') });

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
  ':hover': { backgroundColor: token('colorNeutralBackground1Hover') },
  '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
});

const useVariants = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
  button: { minWidth: 0 },
  line: { borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}` },
  mark: { textAlign: 'right', fontWeight: token('fontWeightSemibold'), whiteSpace: 'nowrap' },
  bad: { color: token('colorPaletteRedForeground1') },
  soon: { color: token('colorPaletteDarkOrangeForeground1') },
  calm: { color: token('colorNeutralForeground2') },
  words: { display: 'block', overflowWrap: 'anywhere' },
  more: { color: token('colorNeutralForeground3'), textAlign: 'right' },
});

/** Each style is one class, but for those that are laid over another. */
export function useTodayStyles() {
  return { ...useVariants(), head: useHead(), press: usePress() };
}
