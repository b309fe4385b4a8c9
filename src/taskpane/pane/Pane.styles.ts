import { makeStyles, token } from '../shared/fluent';

export const usePaneStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: token('colorNeutralBackground1'),
    color: token('colorNeutralForeground1'),
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: token('spacingHorizontalS'),
    paddingTop: token('spacingVerticalM'),
    paddingBottom: token('spacingVerticalS'),
    paddingLeft: token('spacingHorizontalM'),
    // Excel for Mac lays its own menu over the top right corner, 34 by 32 pixels.
    paddingRight: '46px',
  },
  product: {
    margin: 0,
    fontSize: token('fontSizeBase500'),
    lineHeight: token('lineHeightBase500'),
    fontWeight: token('fontWeightSemibold'),
    color: token('colorBrandForeground1'),
  },
  version: { color: token('colorNeutralForeground3'), fontSize: token('fontSizeBase100') },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalL'),
    padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')} ${token('spacingVerticalXXL')}`,
  },
  part: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalL') },
  gone: { display: 'none' },
});
