import { makeStyles, token } from '../shared/fluent';

export const useTabsStyles = makeStyles({
  tabs: {
    display: 'flex',
    columnGap: token('spacingHorizontalL'),
    padding: `0 ${token('spacingHorizontalM')}`,
    marginBottom: token('spacingVerticalM'),
    borderBottom: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
  },
  tab: {
    padding: `${token('spacingVerticalXS')} 0`,
    font: 'inherit',
    color: token('colorNeutralForeground2'),
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `${token('strokeWidthThickest')} solid transparent`,
    cursor: 'pointer',
    '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
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
  },
});
