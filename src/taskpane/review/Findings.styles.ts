import { makeStyles, token } from '../shared/fluent';

/** Buttons that narrow a list. */
export const useFindingsStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: token('spacingHorizontalXS'),
    border: 'none',
    margin: 0,
    padding: 0,
  },
  filter: {
    minWidth: 0,
    paddingLeft: token('spacingHorizontalS'),
    paddingRight: token('spacingHorizontalS'),
  },
  list: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalS') },
});
