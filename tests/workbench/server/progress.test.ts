import { progressLines } from '../../../src/workbench/server/progress';

it('prints each step once, and the last one that was passed', () => {
  const lines: string[] = [];
  const told = progressLines('Building', (line) => lines.push(line));
  for (const share of [0, 0.1, 0.26, 0.3, 0.2, 0.8, 1]) told(share);
  expect(lines).toEqual(['Building: 25 %', 'Building: 75 %']);
});
