import { makeResetStyles, makeStyles, token } from '../shared/fluent';

const useHead = makeResetStyles({ display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') });

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
  return { ...useVariants(), head: useHead() };
}
