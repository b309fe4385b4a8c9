/**
 * Which cells a sheet's part has, read by the engine's parser of XML. It is another reader than the one with which the host writes:
 * what that one does not recognise, it would miss in the given and in the saved part alike.
 */
import { SaxParser } from '@cj-tech-master/excelts/xml';
import { parseAddress } from '../../address';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Returns the places of a sheet's cells as `row,column`, from 0.
 *
 * @throws an error of the parser where the part is no well-formed XML
 * @example cellPlaces('<worksheet><sheetData><row r="3"><c r="B3" /></row ></sheetData></worksheet>') // => Set { '2,1' }
 */
export function cellPlaces(xml: string): ReadonlySet<string> {
  const places = new Set<string>();
  const path: string[] = [];
  let [row, column] = [-1, -1];
  const parser = new SaxParser({ position: false, invalidCharHandling: 'skip' });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(localName(name));
    if (path[1] !== 'sheetData' || path.length > 4) return;
    const own = attributes['r'];
    if (path.length === 3 && path[2] === 'row') {
      row = own === undefined ? row + 1 : Number(own) - 1;
      column = -1;
    }
    if (path.length !== 4 || path[3] !== 'c') return;
    // A cell without an address is next to the one before.
    column = (own === undefined ? undefined : parseAddress(own)?.area.left) ?? column + 1;
    places.add(`${row},${column}`);
  });
  parser.on('closetag', () => path.pop());
  parser.write(xml).close();
  return places;
}
