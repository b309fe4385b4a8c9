import { makeStyles, token } from '../shared/fluent';

export const useFeedbackStyles = makeStyles({
  feedback: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
  },
  // Stays visible at the bottom, like Excel's own status bar.
  floating: { position: 'sticky', bottom: 0, zIndex: 1 },
  // What asks for an answer also stays visible at the top; a successful outcome may be scrolled away.
  insistent: { top: 0 },
  panel: {
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
    backgroundColor: token('colorNeutralBackground3'),
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke1')}`,
    borderRadius: token('borderRadiusMedium'),
    boxShadow: token('shadow4'),
    maxHeight: '60vh',
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
