import { fc } from '../../support/fastCheck';
import { confidenceOf, decide } from '../../../src/workbook/recognition/confidence';

const ORDER = ['leave', 'ask', 'read'];

describe('the confidence of a margin', () => {
  it('is a probability that grows with the margin and with a word of the heading', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (margin) => {
        expect(confidenceOf(margin, 'named')).toBeGreaterThan(0);
        expect(confidenceOf(margin, 'named')).toBeLessThanOrEqual(1);
        expect(confidenceOf(margin + 1, 'named')).toBeGreaterThanOrEqual(confidenceOf(margin, 'named'));
        if (margin > 0)
          expect(confidenceOf(margin, 'named')).toBeGreaterThan(confidenceOf(margin, 'unnamedCommon'));
      }),
    );
  });

  it('is near a half for equals, and near one far above them', () => {
    expect(confidenceOf(0, 'named')).toBeGreaterThan(0.3);
    expect(confidenceOf(0, 'named')).toBeLessThan(0.6);
    expect(confidenceOf(12, 'named')).toBeGreaterThan(0.99);
  });
});

describe('what becomes of a choice', () => {
  it.each([
    ['an end that is surely one', 'plan', 'end', 0.99, 'read'],
    ['an end that is likely one', 'plan', 'end', 0.9, 'ask'],
    ['an end that is hardly one', 'plan', 'end', 0.05, 'leave'],
    ['a number that is likely one', 'plan', 'number', 0.95, 'read'],
    ['an area that is likely one', 'plan', 'area', 0.9, 'read'],
    ['notes that may be ones', 'plan', 'notes', 0.4, 'leave'],
    ['a column of our own calendar', 'calendar', 'verifiedOn', 0.4, 'leave'],
    ['a day of a session that may be one', 'sessions', 'date', 0.5, 'ask'],
  ] as const)('%s', (_, kind, field, confidence, decision) => {
    expect(decide(kind, field, confidence)).toBe(decision);
  });

  it.each(['name', 'end', 'number', 'status', 'area', 'notes'])(
    'never gets worse with more confidence: %s',
    (field) => {
      const decisions = Array.from({ length: 101 }, (_, share) =>
        ORDER.indexOf(decide('plan', field, share / 100)),
      );
      expect(decisions).toEqual([...decisions].sort((a, b) => a - b));
    },
  );

  it('is a question rather for what costs more', () => {
    const readFrom = (field: string): number =>
      Array.from({ length: 101 }, (_, share) => share / 100).find(
        (share) => decide('plan', field, share) === 'read',
      ) ?? 1;
    expect(readFrom('end')).toBeGreaterThan(readFrom('number'));
    expect(readFrom('number')).toBeGreaterThan(readFrom('area'));
    expect(readFrom('area')).toBeGreaterThanOrEqual(readFrom('deliverable'));
  });
});
