import { makeStyles, token } from '../shared/fluent';

const FORCED = '@media (forced-colors: active)';
const NARROW = '@media (max-width: 479px)';

export const useTimelineStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(124px, 100%), 1fr))',
    alignItems: 'end',
    gap: token('spacingHorizontalS'),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: token('spacingHorizontalS'),
  },
  axis: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'block',
    width: '100%',
    height: '16px',
    backgroundColor: token('colorNeutralBackground1'),
    [FORCED]: { backgroundColor: 'Canvas' },
  },
  label: { fontSize: '10px', fill: token('colorNeutralForeground2'), [FORCED]: { fill: 'CanvasText' } },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}` },
  press: {
    display: 'block',
    width: '100%',
    padding: `${token('spacingVerticalXS')} 0`,
    font: 'inherit',
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    color: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: token('colorNeutralBackground3') },
    '&:focus-visible': {
      outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}`,
      outlineOffset: `-${token('strokeWidthThick')}`,
    },
  },
  note: { color: token('colorNeutralForeground2') },
  // The mark of the first or last day reaches beyond it.
  strip: { display: 'block', width: '100%', height: '18px', overflow: 'visible' },
  grid: {
    stroke: token('colorNeutralStroke2'),
    strokeWidth: 1,
    [FORCED]: { stroke: 'CanvasText', strokeOpacity: 0.25 },
  },
  bar: { stroke: 'none', [FORCED]: { strokeWidth: 1 } },
  legal: {
    fill: token('colorNeutralBackground1'),
    stroke: token('colorNeutralForeground1'),
    strokeWidth: 1.5,
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  due: {
    fill: token('colorNeutralForeground1'),
    stroke: token('colorNeutralBackground1'),
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  sendBy: {
    fill: token('colorNeutralForeground2'),
    stroke: token('colorNeutralBackground1'),
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  completed: {
    fill: token('colorNeutralForeground1'),
    stroke: token('colorNeutralBackground1'),
    strokeWidth: 1.5,
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  cutoff: {
    stroke: token('colorPaletteRedForeground1'),
    strokeWidth: 1.5,
    [FORCED]: { stroke: 'CanvasText' },
  },
  today: {
    stroke: token('colorBrandForeground1'),
    strokeWidth: 1.5,
    strokeDasharray: '3 2',
    [FORCED]: { stroke: 'CanvasText' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: token('spacingHorizontalM'),
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
  },
  sample: {
    width: '16px',
    height: '12px',
    marginRight: token('spacingHorizontalXS'),
    verticalAlign: 'middle',
  },
  // Text that was made larger may be wider than its column.
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
  },
  cell: {
    padding: token('spacingVerticalXS'),
    borderBottom: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: token('fontWeightRegular'),
    overflowWrap: 'break-word',
  },
  widest: { width: '38%', [NARROW]: { width: 'auto' } },
  // Where the five columns have no room, the name is a line of its own above its days.
  narrowRows: { [NARROW]: { display: 'block' } },
  narrowRow: {
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      borderBottom: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}`,
    },
  },
  narrowName: { [NARROW]: { gridColumn: '1 / -1' } },
  narrowCell: { [NARROW]: { borderBottom: 'none' } },
});
