/** The sentences of the help, in es-MX. */
export const HELP_TEXTS = {
  heading: 'Ayuda',
  back: 'Volver',
  legend: 'Colores y símbolos',
  legendNote: 'El símbolo o la palabra dicen lo mismo que el color.',
  statuses: 'Estados de una actividad',
  findings: 'Hallazgos',
  highlight: 'En la hoja resaltada',
  looks: {
    overdue: 'Vencida: negrita sobre rojo',
    dueSoon: 'Por vencer: negrita cursiva sobre amarillo',
    doneLate: 'Concluida con retraso: cursiva sobre azul',
  },
  shortcuts: 'Teclado',
  keys: [
    { key: 'F6', does: 'Pasar de la hoja al panel y volver (Ctrl+F6 en Excel para la web).' },
    { key: '← →', does: 'En las pestañas, cambiar de pestaña. Inicio y Fin van a la primera y a la última.' },
    { key: 'Alt+↑', does: 'Ir a las pestañas desde cualquier lugar del panel.' },
    { key: '→ y ←', does: 'En un hallazgo de Revisar, pasar al siguiente o al anterior.' },
    { key: '↑ ↓', does: 'En la línea de tiempo y en «Ver la lista», ir de un renglón a otro.' },
    { key: 'Tab', does: 'Ir al siguiente control; Mayús+Tab, al anterior.' },
    {
      key: 'Esc',
      does: 'Cerrar lo que se abrió al último: un aviso, un formulario o esta ayuda. En «Buscar», borrar.',
    },
    { key: 'Entrar', does: 'En una fecha de Hoy, revisar con ella.' },
  ],
  guide: 'Guía',
  guideText: 'Guía para empezar y para lo que se hace cada mes:',
  diagnosis: 'Soporte',
  diagnosisNote:
    'El diagnóstico dice versiones, capacidades de su Excel y cuántas filas y hallazgos hay. No lleva nombres, fechas ni textos de su libro.',
  copy: 'Copiar diagnóstico',
  copied: 'Se copió. Péguelo en su mensaje a soporte.',
  notCopied: 'Excel no dejó copiar. Seleccione el texto de abajo y presione Ctrl+C.',
  text: 'Diagnóstico',
} as const;
