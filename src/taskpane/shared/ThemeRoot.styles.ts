import { makeStyles, token } from './fluent';

export const useThemeRootStyles = makeStyles({
  root: {
    color: token('colorNeutralForeground1'),
    backgroundColor: token('colorNeutralBackground1'),
    textAlign: 'left',
    fontFamily: token('fontFamilyBase'),
    fontSize: token('fontSizeBase300'),
    fontWeight: token('fontWeightRegular'),
    lineHeight: token('lineHeightBase300'),
  },
});
