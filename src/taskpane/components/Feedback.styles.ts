import { makeStyles, tokens } from '@fluentui/react-components';

export const useFeedbackStyles = makeStyles({
  // Like Excel's own status bar, in sight also when it would lie below the fold.
  feedback: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  // What asks for something stays in sight also above; how the last action ended may be scrolled away.
  insistent: { top: 0 },
  panel: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    maxHeight: '60vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  running: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}` },
  error: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusDangerBorder2}` },
  warning: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorder2}` },
  success: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusSuccessBorder2}` },
  message: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  controls: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  // The browser's own bar knows both states; with no value it moves to and fro.
  progress: { width: '100%', accentColor: tokens.colorBrandBackground },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
