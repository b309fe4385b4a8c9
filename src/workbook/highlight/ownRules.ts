/**
 * Tells the highlight's rules from people's own, which may read the same names. A rule is ours when the whole of it is built as
 * `highlightFormulas` builds one, for any columns, lists and row.
 */
import {
  CUTOFF_NAME,
  DATE_TEXTS_NAME,
  DONE_WORDS_NAME,
  NOT_APPLICABLE_WORDS_NAME,
  ROW_CLOSINGS_NAME,
  ROW_COMPLETIONS_NAME,
  ROW_DONE_NAME,
  ROW_END_NAME,
  ROW_ENDS_NAME,
  ROW_OPEN_NAME,
  SENDING_ROWS_NAME,
  WARNING_DAYS_NAME,
} from './ownNames';

const LISTS = [
  DATE_TEXTS_NAME,
  ROW_ENDS_NAME,
  ROW_CLOSINGS_NAME,
  ROW_COMPLETIONS_NAME,
  SENDING_ROWS_NAME,
  DONE_WORDS_NAME,
  NOT_APPLICABLE_WORDS_NAME,
];

const named = (name: string): string => `(?<![\\p{L}\\d_.])(?:${name})(?![\\p{L}\\d_.])`;

/**
 * The parts of a rule from the innermost to the outermost, each with what takes its place. No formula of Excel has the
 * quotes «‹›», so nobody can have written a part that way.
 */
const PARTS: readonly (readonly [RegExp, string])[] = (
  [
    [named(CUTOFF_NAME), '‹cutoff›'],
    [named(WARNING_DAYS_NAME), '‹days›'],
    [named(`(?:${LISTS.join('|')})(?:_\\d+)?`), '‹list›'],
    [named(`${ROW_END_NAME}(?:_\\d+)?`), '‹end›'],
    [named(`${ROW_OPEN_NAME}(?:_\\d+)?`), '‹open›'],
    [named(`${ROW_DONE_NAME}(?:_\\d+)?`), '‹day›'],
    ['IF\\(ISNUMBER\\((\\$[A-Z]{1,3}\\d+)\\),INT\\(\\1\\),', 'IF(‹date›,'],
    ['TRIM\\(\\$[A-Z]{1,3}\\d+(?:&\\$[A-Z]{1,3}\\d+)*\\)', '‹text›'],
    ['VLOOKUP\\((?:(?:‹text›|"")&"\\|"&)?(?:‹text›|""),‹list›,2,FALSE\\)', '‹search›'],
    ['IFERROR\\(‹search›,‹search›\\)', '‹search›'],
    ['IF\\(‹date›,(?:‹search›|NA\\(\\))\\)', '‹day›'],
    ['ISNUMBER\\(MATCH\\(‹text›&"\\|"&"",‹list›,0\\)\\)', '‹sends›'],
    ['OR\\(‹sends›(?:,‹sends›)*\\)', '‹sends›'],
    [
      'IF\\(AND\\((?:‹text›="",)?ISNUMBER\\((\\$[A-Z]{1,3}\\d+)\\),‹sends›(?:,ISERROR\\(MATCH\\(‹text›,‹list›,0\\)\\))*\\),IF\\(INT\\(\\1\\)<=‹cutoff›,INT\\(\\1\\),NA\\(\\)\\),(?:‹day›|NA\\(\\))\\)',
      '‹day›',
    ],
    ['IFERROR\\(‹search›,(?:‹day›|NA\\(\\))\\)', '‹day›'],
    ['IFERROR\\(‹day›,""\\)', '‹end›'],
    ['IFERROR\\(‹search›,(?:‹end›|"")\\)', '‹end›'],
    ['ISERROR\\(MATCH\\(‹text›,‹list›,0\\)\\)|IFERROR\\(‹search›>‹cutoff›,TRUE\\)', '‹not›'],
    ['AND\\(‹not›(?:,‹not›)*\\)', '‹open›'],
    ['IFERROR\\(‹day›>‹cutoff›,(?:‹open›|TRUE)\\)', '‹open›'],
    ['^AND\\((?:‹end›|"")<‹cutoff›,(?:‹open›|TRUE)(?:,‹not›)*\\)$', '‹rule›'],
    [
      '^AND\\((?:‹end›|"")>=‹cutoff›,(?:‹end›|"")<=‹cutoff›\\+‹days›,(?:‹open›|TRUE)(?:,‹not›)*\\)$',
      '‹rule›',
    ],
    ['^IFERROR\\(AND\\(‹day›<=‹cutoff›,‹day›>(?:‹end›|"")\\),FALSE\\)$', '‹rule›'],
  ] as const
).map(([pattern, part]) => [new RegExp(pattern, 'giu'), part] as const);

/** Replaces one kind of part, also where it is nested in itself. */
function reduced(formula: string, [pattern, part]: (typeof PARTS)[number]): string {
  const next = formula.replace(pattern, part);
  return next === formula ? formula : reduced(next, [pattern, part]);
}

/**
 * Whether a conditional format is one that the highlight wrote. A person's own rule may mention its names.
 * @param formula as Excel gives it back, which may have blanks between its parts
 * @example isOwnRule('=$E7<PREP_FechaCorte') // => false
 */
export function isOwnRule(formula: string): boolean {
  const plain = formula.replace(/^=/, '').replace(/\s/g, '');
  return PARTS.reduce(reduced, plain) === '‹rule›';
}
