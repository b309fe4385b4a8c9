/** What several views say of their actions and of the previews of them, in es-MX. */
export const ACTION_TEXTS = {
  highlight: 'Resaltar vencidas',
  removeHighlight: 'Quitar resaltado',
  report: 'Generar informe',
  back: 'Cancelar',
  preparing: 'Preparando la vista previa…',
} as const;
