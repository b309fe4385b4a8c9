import { makeStyles, token } from '../shared/fluent';

export const useHelpStyles = makeStyles({
  help: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalL'),
    padding: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')} ${token('spacingVerticalXXL')}`,
  },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${token('spacingVerticalXS')} ${token('spacingHorizontalM')}`,
    margin: 0,
  },
  key: { fontWeight: token('fontWeightSemibold'), whiteSpace: 'nowrap' },
  does: { margin: 0 },
  legend: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    columnGap: token('spacingHorizontalM'),
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  sample: {
    width: '12px',
    height: '12px',
    marginRight: token('spacingHorizontalXS'),
    verticalAlign: 'middle',
  },
  // As in the sheet, also in a dark pane.
  look: { padding: `0 ${token('spacingHorizontalXS')}`, forcedColorAdjust: 'none' },
  overdue: { color: '#9C0006', backgroundColor: '#FFC7CE', fontWeight: 700 },
  dueSoon: { color: '#7F6000', backgroundColor: '#FFEB9C', fontWeight: 700, fontStyle: 'italic' },
  doneLate: { color: '#1F4E79', backgroundColor: '#DDEBF7', fontStyle: 'italic' },
  link: { color: token('colorBrandForeground1'), overflowWrap: 'anywhere' },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    font: 'inherit',
    fontSize: token('fontSizeBase200'),
    color: token('colorNeutralForeground1'),
    backgroundColor: token('colorNeutralBackground1'),
    border: `${token('strokeWidthThin')} solid ${token('colorNeutralStrokeAccessible')}`,
  },
});
