import { makeStyles, token } from './fluent';

export const useControlStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: token('spacingVerticalXXS'), minWidth: 0 },
  label: { fontSize: token('fontSizeBase200'), lineHeight: token('lineHeightBase200') },
  error: { color: token('colorPaletteRedForeground1') },
  control: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: '28px',
    padding: `0 ${token('spacingHorizontalSNudge')}`,
    fontFamily: 'inherit',
    fontSize: token('fontSizeBase200'),
    color: token('colorNeutralForeground1'),
    backgroundColor: token('colorNeutralBackground1'),
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStrokeAccessible')}`,
    borderRadius: token('borderRadiusMedium'),
    '&:focus-visible': {
      outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}`,
      outlineOffset: `-${token('strokeWidthThin')}`,
    },
    '&:disabled': {
      color: token('colorNeutralForegroundDisabled'),
      backgroundColor: token('colorNeutralBackgroundDisabled'),
      border: `${token('strokeWidthThin')} solid ${token('colorNeutralStrokeDisabled')}`,
    },
    '&[aria-invalid="true"]': {
      border: `${token('strokeWidthThin')} solid ${token('colorPaletteRedBorder2')}`,
    },
  },
});
