import { makeStyles, token } from '../shared/fluent';

export const useHistoryStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalM'),
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: token('spacingVerticalXXS'),
    overflowWrap: 'anywhere',
  },
});
