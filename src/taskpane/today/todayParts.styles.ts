import { makeStyles, token } from '../shared/fluent';

const FORCED = '@media (forced-colors: active)';

/** The styles of the parts of Hoy that load after the first assessment is shown. */
export const useTodayPartsStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: token('spacingVerticalS'),
    padding: `${token('spacingVerticalS')} ${token('spacingHorizontalM')}`,
    borderLeft: `${token('strokeWidthThickest')} solid ${token('colorBrandStroke1')}`,
    backgroundColor: token('colorNeutralBackground2'),
  },
  // Wider, its letters would be larger than those of the text.
  chart: { display: 'block', width: '100%', maxWidth: '400px', height: 'auto', overflow: 'visible' },
  legalBar: {
    fill: 'none',
    stroke: token('colorNeutralStrokeAccessible'),
    [FORCED]: { stroke: 'CanvasText' },
  },
  plannedBar: { fill: token('colorBrandBackground'), [FORCED]: { fill: 'CanvasText' } },
  monthLabel: {
    fontSize: '9px',
    fill: token('colorNeutralForeground2'),
    [FORCED]: { fill: 'CanvasText' },
  },
  swatch: {
    width: '10px',
    height: '10px',
    marginRight: token('spacingHorizontalXS'),
    verticalAlign: 'baseline',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: token('spacingHorizontalM'),
    fontSize: token('fontSizeBase200'),
    lineHeight: token('lineHeightBase200'),
    listStyleType: 'none',
    margin: 0,
    padding: `0 0 ${token('spacingVerticalXS')}`,
  },
  area: { display: 'grid', rowGap: token('spacingVerticalXXS'), padding: `${token('spacingVerticalXS')} 0` },
  details: { borderTop: `${token('strokeWidthThin')} solid ${token('colorNeutralStroke2')}` },
  summary: {
    cursor: 'pointer',
    padding: `${token('spacingVerticalS')} 0`,
    fontWeight: token('fontWeightSemibold'),
    '&:focus-visible': { outline: `${token('strokeWidthThick')} solid ${token('colorStrokeFocus2')}` },
  },
});
