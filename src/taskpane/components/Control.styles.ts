import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * The look of the browser's own inputs. Fluent's Input and Select cost 6 KB gzipped and add nothing to a native date or
 * list, which already speak the person's language.
 */
export const useControlStyles = makeStyles({
  control: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    height: '28px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    // The list and the calendar that the browser draws follow the pane's theme through `color-scheme`.
    '&:focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `-${tokens.strokeWidthThin}`,
    },
    '&:disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeDisabled}`,
    },
    '&[aria-invalid="true"]': {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteRedBorder2}`,
    },
  },
});
