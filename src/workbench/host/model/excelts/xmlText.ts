/** Text as XML wants it, escaping no more than it must, so that a formula stays readable in the file. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/**
 * XML taken from one part to be put into another, without the ids of revisions: their prefix (`xr:uid`, `xr2:uid` …) is
 * declared at the top of the part that it comes from, and Excel takes a part with an undeclared prefix for damaged.
 */
export function withoutRevisionIds(xml: string): string {
  return xml.replace(/\sxr\d*:uid="[^"]*"/g, '');
}
