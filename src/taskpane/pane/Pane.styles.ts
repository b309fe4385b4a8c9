import { makeStyles, token } from '../shared/fluent';

export const usePaneStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: token('colorNeutralBackground1'),
    color: token('colorNeutralForeground1'),
  },
  // Named for screen readers; what is seen begins with the views.
  product: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  headline: {
    margin: 0,
    fontSize: token('fontSizeBase500'),
    lineHeight: token('lineHeightBase500'),
    fontWeight: token('fontWeightSemibold'),
  },
  history: { padding: `0 ${token('spacingHorizontalM')} ${token('spacingVerticalL')}` },
  version: {
    padding: `0 ${token('spacingHorizontalM')} ${token('spacingVerticalM')}`,
    color: token('colorNeutralForeground3'),
    fontSize: token('fontSizeBase100'),
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalL'),
    padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')} ${token('spacingVerticalXXL')}`,
  },
  part: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalL') },
  gone: { display: 'none' },
});
