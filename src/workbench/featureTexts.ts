/** The names, in es-MX, of what Excel's stand-in may not keep. */
import { listInWords } from '../domain/text/lists';
import type { Feature } from './host';

const FEATURE_TEXTS: Readonly<Record<Feature, string>> = {
  macros: 'macros',
  queries: 'consultas o conexiones de datos',
  pivotTables: 'tablas dinámicas',
  slicers: 'segmentaciones de datos',
  charts: 'gráficos',
  shapes: 'cuadros de texto o formas',
  drawnPictures: 'dibujos vectoriales',
  sparklines: 'minigráficos',
  notes: 'notas en celdas',
  threadedComments: 'comentarios con respuestas',
  controls: 'botones o casillas',
  embeddedObjects: 'documentos incrustados',
  externalLinks: 'vínculos a otros libros',
  dynamicArrays: 'fórmulas de matriz dinámica',
  richValues: 'imágenes o datos vinculados en celdas',
  backgrounds: 'imágenes de fondo o de encabezado',
  otherSheets: 'hojas de gráfico o de diálogo',
  customViews: 'vistas personalizadas',
};

/** @example featuresInWords(['queries', 'shapes']) // => 'consultas o conexiones de datos y cuadros de texto o formas' */
export function featuresInWords(features: readonly Feature[]): string {
  return listInWords(features.map((feature) => FEATURE_TEXTS[feature]));
}
