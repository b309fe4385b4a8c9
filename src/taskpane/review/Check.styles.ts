import { makeStyles, token } from '../shared/fluent';

export const useCheckStyles = makeStyles({
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))',
    alignItems: 'start',
    gap: token('spacingHorizontalS'),
  },
  buttons: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))',
    gap: token('spacingHorizontalS'),
    marginTop: token('spacingVerticalXS'),
  },
  button: {
    minWidth: 0,
    paddingLeft: token('spacingHorizontalS'),
    paddingRight: token('spacingHorizontalS'),
  },
});
