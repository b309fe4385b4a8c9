/** Why a repair is not written, in es-MX: for the pane and the batch runner alike. */
import { cellAddress } from '../domain/registers/cell';
import type { ChangedResult } from '../workbook/changes/changedResults';
import type { LeftRepair } from './repairs';

const REASONS: Readonly<Record<LeftRepair['reason'], string>> = {
  formula: 'la celda tiene una fórmula; corrija el dato de donde viene',
  protectedSheet: 'la hoja está protegida; desprotéjala en Revisar › Desproteger hoja',
  hiddenSheet: 'la hoja está oculta; muéstrela con clic derecho en cualquier pestaña › Mostrar',
  filteredSheet: 'la hoja tiene filas ocultas por un filtro; quítelo en Datos › Borrar',
  pivotTable: 'la celda es de una tabla dinámica; corrija los datos de origen',
  query:
    'la celda es de una consulta; corrija los datos de origen, porque al actualizar se perdería el cambio',
  twoRepairs: 'son celdas combinadas con dos correcciones distintas; sepárelas',
  noSerial: 'el libro cuenta los días desde 1904 y esa fecha es anterior',
  richText:
    'una parte de su texto tiene formato propio, que ya no se podría recuperar; corríjala a mano en Excel',
  validation: 'la validación de datos de la celda no lo admite; corríjala en Datos › Validación de datos',
  changed: 'la celda, o lo que se revisa con ella, cambió después de la revisión; valide de nuevo',
  notWritten: 'Excel se detuvo antes de escribirla; repita',
};

/**
 * The reason in words, to follow a colon.
 * @example whyNotRepaired('formula') // => 'la celda tiene una fórmula; corrija el dato de donde viene'
 */
export function whyNotRepaired(reason: LeftRepair['reason']): string {
  return REASONS[reason];
}

/**
 * What a formula says since a repair, as a sentence.
 * @example formulaChanged(changed) // => 'La fórmula de Plan!I3 decía «Vence 30 de septiembre» y ahora dice «Vence 45199».'
 */
export const formulaChanged = ({ cell, before, after }: ChangedResult): string =>
  `La fórmula de ${cellAddress(cell)} decía «${before}» y ahora dice «${after}».`;
