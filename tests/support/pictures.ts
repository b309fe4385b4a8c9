/** Pictures for tests. */

/** As much of a PNG as says its size. */
export function pngBytes(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** A file as a browser hands it over: that of the tests cannot read its bytes. */
export function fileOf(bytes: Uint8Array, name = 'logotipo.png'): File {
  const file = new File([bytes.slice()], name, { type: 'image/png' });
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

/** @param length how much of it is there */
export function pngFile(width: number, height: number, length = 64): File {
  return fileOf(pngBytes(width, height).slice(0, length));
}
