import { tidyBlanks } from './foldText';

/**
 * Returns the text with regular blanks on each line and without blank lines.
 * @example tidyText(' Uno \r\n\r\n dos  tres ') // => 'Uno\ndos tres'
 */
export function tidyText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(tidyBlanks)
    .filter((line) => line !== '')
    .join('\n');
}
