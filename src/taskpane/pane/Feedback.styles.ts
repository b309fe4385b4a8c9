import { makeResetStyles, makeStyles, token } from '../shared/fluent';

// Between what scrolls and the foot: it covers nothing.
const usePanel = makeResetStyles({
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
});

// Its buttons are beside it.
const useMessage = makeResetStyles({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 1 8rem',
  gap: token('spacingVerticalXS'),
  minWidth: 0,
});

const useControls = makeResetStyles({
  flexBasis: '100%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto auto',
  alignItems: 'center',
  gap: token('spacingHorizontalS'),
  // Of the button, which loads meanwhile.
  minHeight: '24px',
});

const useVariants = makeStyles({
  running: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorBrandStroke1')}` },
  error: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusDangerBorder2')}` },
  warning: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusWarningBorder2')}` },
  success: { borderLeft: `${token('strokeWidthThickest')} solid ${token('colorStatusSuccessBorder2')}` },
  long: { flexBasis: '100%' },
  title: { margin: 0, fontWeight: token('fontWeightSemibold') },
  // The browser's own bar knows both states; with no value it moves to and fro.
  progress: { width: '100%', accentColor: token('colorBrandBackground') },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: token('spacingHorizontalS') },
  button: { minWidth: 0 },
});

/** Each style is one class, but for those that are laid over another. */
export function useFeedbackStyles() {
  return {
    ...useVariants(),
    panel: usePanel(),
    message: useMessage(),
    controls: useControls(),
  };
}
