/**
 * A loader for webpack: makes of `theme.ts` its two themes as values, with those of Fluent's 459 tokens that a style uses, of
 * the pane or of the components of Fluent that the pane has.
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const tsx = require('tsx/cjs/api');

/** Folders with styles, and how a style there names a token. */
const STYLES = [
  ['src/taskpane', /\btoken\('(\w+)'\)/g],
  ['node_modules/@fluentui/react-button/lib/components/Button', /\bvar\(--(\w+)\)/g],
];

function usedTokens() {
  const names = STYLES.flatMap(([folder, name]) => {
    const at = path.join(__dirname, '..', folder);
    return readdirSync(at, { recursive: true })
      .filter((file) => /\.(?:tsx?|js)$/.test(file))
      .flatMap((file) =>
        [...readFileSync(path.join(at, file), 'utf8').matchAll(name)].map(([, token]) => token),
      );
  });
  return [...new Set(names)].sort();
}

module.exports = function usedTheme() {
  // The styles may change when the theme does not.
  this.cacheable(false);
  const { paneTheme } = tsx.require(this.resourcePath, __filename);
  const [light, dark] = [paneTheme(false), paneTheme(true)];
  const used = usedTokens().filter((name) => name in light);
  const values = (theme, names) =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, theme[name]])));
  const differing = used.filter((name) => dark[name] !== light[name]);
  return `const LIGHT = ${values(light, used)};
const DARK = { ...LIGHT, ...${values(dark, differing)} };
export const paneTheme = (isDark) => (isDark ? DARK : LIGHT);`;
};
