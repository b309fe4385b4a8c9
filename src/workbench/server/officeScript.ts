/** office.js for the workbench: the npm copy, in the place of the one that production pages load. */

/** Where production pages load it from. */
const CDN_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The folder under which the server offers the package's files. */
export const OFFICE_SCRIPTS = '/officejs';

/**
 * A page of the add-in with the address of office.js changed to the server's own; nothing else changes.
 * @throws if the page does not load office.js: then it is no page of an add-in
 */
export function withLocalOfficeScript(html: string): string {
  const parts = html.split(CDN_SCRIPT);
  if (parts.length !== 2) throw new Error(`expected the page to load ${CDN_SCRIPT} once`);
  return parts.join(`${OFFICE_SCRIPTS}/office.js`);
}
