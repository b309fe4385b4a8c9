/** Escapes text for XML, and no more than needed, so that a formula stays readable in the file. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @example xmlAttribute('a "b" & c') // => 'a &quot;b&quot; &amp; c' */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/**
 * Removes the revision ids from XML that is copied from one part to another: their prefix (`xr:uid`, `xr2:uid` …) is
 * declared at the top of the source part only, and Excel reports a part with an undeclared prefix as damaged.
 */
export function withoutRevisionIds(xml: string): string {
  return xml.replace(/\sxr\d*:uid="[^"]*"/g, '');
}
