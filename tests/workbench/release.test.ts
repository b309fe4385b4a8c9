import { readFileSync } from 'node:fs';
import { stampChangelog, stampManifest } from '../../src/workbench/release';

const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n- A.\n\n## [0.1.0] - 2026-01-01\n\n- B.\n';

describe('a release', () => {
  it('changes the version of the manifest and nothing else', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    const stamped = stampManifest(manifest, '7.8.9');
    expect(stamped).toContain('<Version>7.8.9.0</Version>');
    const old = /<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1] ?? '';
    expect(stamped.replace('7.8.9.0', old)).toBe(manifest);
  });

  it('puts what was unreleased under the version', () => {
    expect(stampChangelog(CHANGELOG, '0.2.0', '2026-11-26')).toBe(
      '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-11-26\n\n- A.\n\n## [0.1.0] - 2026-01-01\n\n- B.\n',
    );
  });

  it('needs something to release', () => {
    expect(() => stampChangelog(CHANGELOG.replace('- A.\n\n', ''), '0.2.0', '2026-11-26')).toThrow(
      'nothing is written',
    );
    expect(() => stampManifest('<OfficeApp/>', '0.2.0')).toThrow('expected one <Version>');
  });
});

it('the newest version of the changelog is that of package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const [, newest] =
    /^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  expect(newest).toBe(version);
});
