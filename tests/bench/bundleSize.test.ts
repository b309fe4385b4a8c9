import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  firstLoad,
  paneSizes,
  restartedExpressions,
  sizeLines,
  totalGzipped,
  undefinedTokens,
} from './bundleSize';

describe('firstLoad', () => {
  it('counts every script of the page that is ours, and not office.js', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'size-'));
    writeFileSync(
      path.join(folder, 'taskpane.html'),
      `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
       <script defer="defer" src="one.js"></script><script defer src=two.js></script>`,
    );
    writeFileSync(path.join(folder, 'one.js'), 'a'.repeat(5000));
    writeFileSync(path.join(folder, 'two.js'), 'const two = 2;');
    const scripts = firstLoad(folder);
    expect(scripts.map(({ file, bytes }) => [file, bytes])).toEqual([
      ['one.js', 5000],
      ['two.js', 14],
    ]);
    expect(totalGzipped(scripts)).toBeGreaterThan(14);
    expect(totalGzipped(scripts)).toBeLessThan(500);
  });
});

describe('undefinedTokens', () => {
  it('are those that a style names and no script gives a value', () => {
    const theme = 'const light={shadow4:"0 0 2px",fontWeightBold:700}';
    const styles =
      '.a{box-shadow:var(--shadow2)}.b{box-shadow:var(--shadow4);margin:var(--fui-icon);font-weight:var(--fontWeightBold)}';
    expect(undefinedTokens([theme, styles])).toEqual(['shadow2']);
  });
});

describe('restartedExpressions', () => {
  it.each<[string, readonly string[]]>([
    ['while(m=/a+/gu.exec(t))f(m)', ['/a+/gu.exec(']],
    ['/a/y.test(t)', ['/a/y.test(']],
    ['/a/iu.test(t)||t.replace(/a/g,"")||t.matchAll(/b/g)', []],
    ['const r=/a/g;while(r.test(t))n++', []],
  ])('in %s: %j', (script, expected) => {
    expect(restartedExpressions([script])).toEqual(expected);
  });
});

describe('paneSizes', () => {
  const script = (file: string, gzipped: number) => ({ file, bytes: 3 * gzipped, gzipped });

  it('counts what draws the pane in what the first statuses wait for', () => {
    const sizes = paneSizes({
      firstLoad: [script('taskpane.js', 80_000)],
      today: [script('dates.js', 20_000), script('review.js', 69_000)],
    });
    expect(sizes.firstLoad.gzipped).toBe(80_000);
    expect(sizes.firstStatuses.gzipped).toBe(169_000);
    expect(sizeLines(sizes)).toEqual([
      expect.stringMatching(/^Until the pane is drawn: 80\.0 KB of [\d.]+ KB \(0\.47 of /),
      expect.stringMatching(/^Until the first statuses are shown: 169\.0 KB of [\d.]+ KB \(1\.00 of /),
    ]);
  });
});
