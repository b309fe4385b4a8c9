/** Border lines: one name in the file, a style and a weight in the API. */
import type { BorderLine } from '../model/cellStyle';

export const BORDER_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];

export const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export type BorderWeight = (typeof BORDER_WEIGHTS)[number];

interface ApiLine {
  readonly style: Exclude<BorderStyle, 'None'>;
  readonly weight: BorderWeight;
}

const API_LINES: Readonly<Record<BorderLine, ApiLine>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** @example apiLine('medium') // => { style: 'Continuous', weight: 'Medium' } */
export function apiLine(line: BorderLine): ApiLine {
  return API_LINES[line];
}

/** Returns the line for a style and weight; for a pair that does not exist, a line of the same style. */
export function lineOf(style: Exclude<BorderStyle, 'None'>, weight: BorderWeight): BorderLine {
  const lines = Object.entries(API_LINES) as [BorderLine, ApiLine][];
  const exact = lines.find(([, line]) => line.style === style && line.weight === weight);
  const sameStyle = lines.find(([, line]) => line.style === style);
  return (exact ?? sameStyle)?.[0] ?? 'thin';
}
