/** Guards are found in the sources of recognition and asked through the bench. */
import { withGuardsAsked } from './guards';

describe('a source with its guards asked', () => {
  it.each([
    [
      'a function with statements',
      'function is(x: number): boolean { if (x) return true; return false; }',
      'function is(x: number): boolean { return ask("a.is", (): boolean => { if (x) return true; return false; }); }',
    ],
    [
      'a function that is one expression',
      'const is = (x: number): boolean => x > 1;',
      'const is = (x: number): boolean => ask("a.is", (): boolean => (x > 1));',
    ],
    [
      'a guard within another function, by both names',
      'function all(x: X[]) { const is = (x: X): boolean => !x; return x.filter(is); }',
      'function all(x: X[]) { const is = (x: X): boolean => ask("a.all.is", (): boolean => (!x)); return x.filter(is); }',
    ],
    [
      'a guard within a guard',
      'const is = (x: X): boolean => x.some((y): boolean => y > 1);',
      'const is = (x: X): boolean => ask("a.is", (): boolean => (x.some((y): boolean => ask("a.is", (): boolean => (y > 1)))));',
    ],
  ])('%s', (_, source, asked) => {
    expect(withGuardsAsked('src/a.ts', source)).toBe(asked);
  });

  it.each([
    ['a function that gives something else', 'const of = (x: number): number => x + 1;'],
    ['a function that narrows a type', 'function is(x: unknown): x is X { return true; }'],
  ])('%s is left as it is', (_, source) => {
    expect(withGuardsAsked('src/a.ts', source)).toBe(source);
  });
});
