import { makeStyles, token } from './fluent';

export const useFormStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
    padding: token('spacingHorizontalM'),
    border: `${token('strokeWidthThin')} solid ${token('colorBrandStroke1')}`,
    borderRadius: token('borderRadiusMedium'),
    backgroundColor: token('colorNeutralBackground2'),
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: token('spacingHorizontalS'),
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
});
