import { SECTIONS } from '../../../../src/domain/report/texts/sections';

describe('the table of sections', () => {
  it('has the chapters 1 to 5 and the sections a to l, in order', () => {
    expect(
      SECTIONS.map(({ number }) => number)
        .filter((number) => number !== '')
        .join(' '),
    ).toBe('1 2 3 a b c d e f g h i j k l 4 5');
  });

  it('says something where there is nothing to say', () => {
    const said = SECTIONS.flatMap(({ empty }) => empty ?? []);
    expect(said).toHaveLength(8);
    for (const empty of said) expect(empty).toMatch(/^[A-ZÁÉ].+\.$/);
  });

  it('summarises the law in our own words, one paragraph at a time', () => {
    for (const { legal } of SECTIONS)
      for (const text of legal) expect(text).toMatch(/(?:artículo|numeral) \d+.*\.$|^El sistema/);
  });
});
