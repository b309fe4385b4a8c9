import { makeStyles, token } from '../shared/fluent';

export const useFeedbackStyles = makeStyles({
  // Between what scrolls and the foot: it covers nothing.
  panel: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexShrink: 0,
    gap: `${token('spacingVerticalXS')} ${token('spacingHorizontalS')}`,
    padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')}`,
    backgroundColor: token('colorNeutralBackground3'),
    borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke1')}`,
    maxHeight: '25vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  running: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorBrandStroke1')}` },
  error: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusDangerBorder2')}` },
  warning: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusWarningBorder2')}` },
  success: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusSuccessBorder2')}` },
  // Its buttons are beside it.
  message: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 8rem',
    gap: token('spacingVerticalXS'),
    minWidth: 0,
  },
  long: { flexBasis: '100%' },
  // For screen readers only.
  forScreenReaders: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  title: { margin: 0, fontWeight: token('fontWeightSemibold') },
  controls: {
    flexBasis: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: token('spacingHorizontalS'),
    // Of the button, which loads meanwhile.
    minHeight: '24px',
  },
  // The browser's own bar knows both states; with no value it moves to and fro.
  progress: { width: '100%', accentColor: token('colorBrandBackground') },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
  button: { minWidth: 0 },
});
