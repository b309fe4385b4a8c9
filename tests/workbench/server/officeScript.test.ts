import { readFileSync } from 'node:fs';
import { withLocalOfficeScript } from '../../../src/workbench/server/officeScript';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

describe('office.js in the workbench', () => {
  it.each(['src/taskpane/taskpane.html', 'src/commands/commands.html', 'src/commands/message.html'])(
    'takes the place of the production script in %s, and nothing else changes',
    (page) => {
      const html = readFileSync(page, 'utf8');
      const local = withLocalOfficeScript(html);
      expect(local).toContain('<script src="/officejs/office.js"></script>');
      expect(local.replace('/officejs/office.js', CDN)).toBe(html);
    },
  );

  it('refuses a page that does not load office.js', () => {
    expect(() => withLocalOfficeScript('<html></html>')).toThrow('expected the page to load');
  });
});
