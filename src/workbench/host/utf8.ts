/** Counts the bytes of a text in UTF-8 without encoding it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else {
      bytes += 2;
      // A surrogate pair has four bytes together; its second half is counted with the first.
      if (code >= 0xd800 && code < 0xdc00) index++;
    }
  }
  return bytes;
}
