/** Bytes that a text takes on the wire, without making them. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else {
      bytes += 2;
      // A pair of surrogates makes four bytes together, and its second half is counted with the first.
      if (code >= 0xd800 && code < 0xdc00) index++;
    }
  }
  return bytes;
}
