/** The name with which a person signs what they decide, kept on this computer so that it is typed once. */
const KEY = 'seguimientoPrep.nombre';

let lastName = '';

/**
 * The name that was used last; `''` where none is known. Web views may refuse to keep it: then it lasts as long as the pane.
 * @example knownName() // => 'Secretaría Técnica'
 */
export function knownName(): string {
  if (lastName !== '') return lastName;
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a name for {@link knownName}. */
export function keepName(name: string): void {
  lastName = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It lasts as long as the pane.
  }
}
