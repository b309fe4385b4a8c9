import { makeStyles, token } from './fluent';

/** As in Pane.styles: where everything scrolls together. */
const LOW = '@media (max-height: 359px)';

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
    // Below each other where the pane is narrow or the text large.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(8rem, 100%), 1fr))',
    alignItems: 'start',
    gap: token('spacingHorizontalS'),
  },
  // In view however long the form is.
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalXS'),
    margin: `0 calc(-1 * ${token('spacingHorizontalM')}) calc(-1 * ${token('spacingHorizontalM')})`,
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')} ${token('spacingHorizontalM')}`,
    borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke3')}`,
    borderRadius: `0 0 ${token('borderRadiusMedium')} ${token('borderRadiusMedium')}`,
    backgroundColor: token('colorNeutralBackground2'),
    [LOW]: { position: 'static' },
  },
  // The view's first button is in sight before its view is scrolled to it.
  primary: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: `${token('spacingVerticalXS')} 0`,
    backgroundColor: token('colorNeutralBackground1'),
    [LOW]: { position: 'static' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
});
