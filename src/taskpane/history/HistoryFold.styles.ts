import { makeStyles, token } from '../shared/fluent';

export const useHistoryFoldStyles = makeStyles({
  history: { paddingBottom: token('spacingVerticalL') },
});
