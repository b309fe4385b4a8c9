import { makeResetStyles, token } from './fluent';

const useRoot = makeResetStyles({
  color: token('colorNeutralForeground1'),
  backgroundColor: token('colorNeutralBackground1'),
  textAlign: 'left',
  fontFamily: token('fontFamilyBase'),
  fontSize: token('fontSizeBase300'),
  fontWeight: token('fontWeightRegular'),
  lineHeight: token('lineHeightBase300'),
});

/** Each style is one class, but for those that are laid over another. */
export function useThemeRootStyles() {
  return { root: useRoot() };
}
