import { makeStyles, token } from '../shared/fluent';

export const useFeedbackStyles = makeStyles({
  // Between what scrolls and the foot: it covers nothing.
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: token('spacingVerticalS'),
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
    backgroundColor: token('colorNeutralBackground3'),
    borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke1')}`,
    maxHeight: '50vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  running: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorBrandStroke1')}` },
  error: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusDangerBorder2')}` },
  warning: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusWarningBorder2')}` },
  success: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusSuccessBorder2')}` },
  message: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalXS') },
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
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: token('spacingHorizontalS'),
  },
  // The browser's own bar knows both states; with no value it moves to and fro.
  progress: { width: '100%', accentColor: token('colorBrandBackground') },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
});
