/** Text that was typed after an apostrophe: a mark in the cell's format that the engine does not read. */

const CELL_FORMATS = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/;
const FORMAT = /<xf\b[^>]*\/>|<xf\b[\s\S]*?<\/xf>/g;

/** @example quotedFormats(stylesXml) // => the numbers of the cell formats with the mark */
export function quotedFormats(stylesXml: string): ReadonlySet<number> {
  const formats = CELL_FORMATS.exec(stylesXml)?.[1]?.match(FORMAT) ?? [];
  return new Set(
    formats.flatMap((format, index) =>
      /^<xf\b[^>]*\squotePrefix=["'](?:1|true)["']/.test(format) ? [index] : [],
    ),
  );
}
