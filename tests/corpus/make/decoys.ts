/** Sheets that lie beside the registers and are none of them. */
import type { Process } from './process';
import type { SheetDraft } from './cells';
import { newSheet, putRows } from './cells';
import { serialOf } from './dateStyles';

type Row = readonly (string | number | { readonly value: number; readonly format: string })[];

const day = (
  { electionDay }: Process,
  days: number,
): { readonly value: number; readonly format: string } => ({
  value: serialOf(electionDay.add({ days })),
  format: 'dd/mm/yyyy',
});

const MANY = Array.from({ length: 12 }, (_, index) => index);

const SHEETS = {
  directory: () => [
    'Directorio',
    [
      ['DIRECTORIO DE ENLACES'],
      [],
      ['Nombre', 'Cargo', 'Área', 'Teléfono', 'Correo electrónico'],
      ...MANY.map((index): Row => [
        `Enlace ${index + 1}`,
        'Titular',
        `Dirección ${index + 1}`,
        `ext. ${index + 300}`,
        `enlace${index + 1}@ejemplo.org`,
      ]),
    ],
  ],
  budget: () => [
    'Presupuesto',
    [
      ['Partida', 'Concepto', 'Unidad', 'Cantidad', 'Costo unitario', 'Importe', 'Área solicitante'],
      ...MANY.map((index): Row => [
        33_000 + index,
        `Servicio ${index + 1}`,
        'Servicio',
        1 + (index % 3),
        15_000,
        15_000 * (1 + (index % 3)),
        'Unidad de Informática',
      ]),
      ['', '', '', '', 'Total', 330_000],
    ],
  ],
  catalogue: () => [
    'Catálogos',
    [
      ['Estatus', 'Área', 'Tipo de sesión'],
      ['Pendiente', 'Secretaría Ejecutiva', 'Ordinaria'],
      ['En proceso', 'Unidad de Informática', 'Extraordinaria'],
      ['Concluida', 'Dirección Jurídica', 'Instalación'],
      ['No aplica', 'Dirección de Organización'],
    ],
  ],
  summary: () => [
    'Resumen',
    [
      ['Etiquetas de fila', 'Cuenta de Actividad'],
      ['Concluida', 12],
      ['En proceso', 4],
      ['Pendiente', 12],
      ['Total general', 28],
    ],
  ],
  risks: () => [
    'Matriz de riesgos',
    [
      ['MATRIZ DE RIESGOS DEL PREP'],
      ['No.', 'Riesgo', 'Probabilidad', 'Impacto', 'Medida de mitigación', 'Responsable'],
      ...MANY.map((index): Row => [
        index + 1,
        `Falla en el enlace ${index + 1}`,
        'Media',
        'Alto',
        'Contratar enlace de respaldo',
        'Unidad de Informática',
      ]),
    ],
  ],
  centres: () => [
    'CATD',
    [
      ['No.', 'Distrito', 'Municipio', 'Domicilio', 'Inmueble', 'Equipos'],
      ...MANY.map((index): Row => [
        index + 1,
        `Distrito ${index + 1}`,
        `Municipio ${index + 1}`,
        `Calle ${index + 1}`,
        'Rentado',
        6,
      ]),
    ],
  ],
  letters: (process) => [
    'Oficios',
    [
      ['CONTROL DE OFICIOS'],
      ['Oficio', 'Fecha de recepción', 'Remitente', 'Tema del oficio', 'Atendido con'],
      ...MANY.map((index): Row => [
        `INE/UTSI/${1200 + index}/${process.electionDay.year}`,
        day(process, index * 9 - 200),
        'UTSI',
        'Observaciones al documento',
        `SE/${index + 40}`,
      ]),
    ],
  ],
  instructions: () => [
    'Instrucciones',
    [
      ['¿Cómo llenar este libro?'],
      ['1. Capture las actividades en la hoja del plan.'],
      ['2. Anote la fecha de inicio y la de término de cada actividad.'],
      ['3. El responsable es el área que firma el entregable.'],
      ['4. Actualice el estado cada viernes.'],
    ],
  ],
  equipment: () => [
    'Inventario',
    [
      ['Clave', 'Descripción', 'Marca', 'Ubicación', 'Estado físico'],
      ...MANY.map((index): Row => [
        `EQ-${index + 1}`,
        'Equipo de captura',
        'Genérica',
        `CATD ${index + 1}`,
        'Bueno',
      ]),
    ],
  ],
  holidays: (process) => [
    'Días inhábiles',
    [
      ['Día inhábil', 'Motivo'],
      ...MANY.slice(0, 6).map((index): Row => [day(process, index * 40 - 250), 'Descanso obligatorio']),
    ],
  ],
} as const satisfies Readonly<Record<string, (process: Process) => readonly [string, readonly Row[]]>>;

export type DecoyName = keyof typeof SHEETS;

export function decoySheet(name: DecoyName, process: Process): SheetDraft {
  const [title, rows] = SHEETS[name](process);
  const sheet = newSheet(title);
  putRows(sheet, rows);
  return sheet;
}
