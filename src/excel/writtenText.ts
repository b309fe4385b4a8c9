/** Texts as Excel must be given them so that they stay texts. */

/** What Excel would take for a formula, or for its own mark of a text. */
const FORMULA = /^[=+\-@']/;
/** Words that Excel takes for a logical value or an error, in English and Spanish. */
const WORD = /^(?:true|false|verdadero|falso|#[A-ZÁÉÍÓÚÑ/0?!¡¿]+)$/i;
/** Dates and amounts are short; a longer text with a figure in it is prose. */
const LONGEST_FIGURE = 40;

/**
 * A text with an apostrophe before it where Excel would read something else: a formula, a number, a date. The apostrophe is
 * not part of the value: Excel keeps it as a property of the cell. (The format "@" would do it too, but shows `####` in
 * place of a text over 255 characters.)
 * @example writtenText('-5 días') // => "'-5 días"
 * @example writtenText('Acuerdo') // => 'Acuerdo'
 */
export function writtenText(text: string): string {
  const couldBeFigure = text.length <= LONGEST_FIGURE && /\d/.test(text);
  return FORMULA.test(text) || couldBeFigure || WORD.test(text.trim()) ? `'${text}` : text;
}
