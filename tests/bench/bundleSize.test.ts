import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstLoad, totalGzipped } from './bundleSize';

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
