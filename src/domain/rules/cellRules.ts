/** Rule of the cells that hold an error of their formula in place of a text. Those of dates belong to the rules about dates. */
import type { Rule } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';

export const CELL_RULES: readonly Rule[] = [
  defineRule<{ address: string; written: string }>({
    id: 'CEL-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Celda con un error de fórmula',
    group: {
      what: 'celdas con un error de fórmula',
      toDo: 'Corrija la fórmula o escriba el dato.',
      example: ({ written }) => written,
    },
    sentence: ({ address, written }) =>
      `La celda ${address} contiene el error ${written} en lugar de un dato. Corrija la fórmula o escriba el dato.`,
    *check({ errorCells }) {
      for (const [address, { register, text, cell }] of errorCells) {
        const params = { address: address.slice(address.lastIndexOf('!') + 1), written: text };
        yield { register, cell, subject: null, params };
      }
    },
  }),
];
