import { readDeclaredStatus, readStatusAmongWords } from '../../../src/domain/assessment/declaredStatus';

describe('readDeclaredStatus', () => {
  it.each([
    [
      'done',
      [
        'Concluida',
        'CONCLUÍDO.',
        ' terminada ',
        'Entregado',
        'cumplida',
        'Logrado',
        'Cumplimentada',
        'Realizadas',
        'Celebrada',
        'Finalizado',
        'ya se entregó',
        'Se remitió al INE',
        'Se aprobó el 3 de marzo',
      ],
    ],
    [
      'done',
      [
        'Concluida con retraso',
        'Cumplida fuera de plazo',
        'Entregado en tiempo y forma',
        '100 %',
        '100%',
        '100.0 %',
      ],
    ],
    ['done', ['✅ Concluida', '✅', '☑️', 'Entregado 👍']],
    ['inProgress', ['🟡 En proceso', '⏳ En trámite']],
    ['notStarted', ['🔴 Pendiente', '⚠️ Vencida']],
    ['unknown', ['🟢', '🔥🔥']],
    [
      'inProgress',
      [
        'En proceso',
        'en ejecución',
        'EN CURSO',
        'avanzado',
        'Iniciada',
        'En trámite',
        'En revisión del área jurídica',
      ],
    ],
    ['inProgress', ['Permanente', '80%', '0.5 %', 'Avance del 45 %', '12,5 %']],
    [
      'notStarted',
      ['Pendiente', 'Por iniciar', 'No iniciada', 'sin iniciar', 'Programada', 'Pendiente de firma', '0 %'],
    ],
    ['done', ['ya', 'Ya quedó', 'ya salió']],
    ['inProgress', ['va', 'Ahí va', 'en eso']],
    ['notStarted', ['falta', 'Aún falta']],
    ['notStarted', ['En espera', 'No concluida', 'Aún no realizada', 'Vencida', 'Por vencer']],
    ['notStarted', ['Sin concluir', 'No se realizó', 'No se cumplió']],
    ['done', ['Se cumplió al 100 %']],
    ['unknown', ['¿Concluida?', 'Cancelada?', '¿100 %?', 'Se entregó al 80 %', 'Se entregó el borrador']],
    ['notApplicable', ['Cancelada', 'No aplica', 'N/A', 'n.a.', 'NA', 'Ya no aplica']],
    ['notStarted', ['✗', '✘', '☐', '❌']],
    ['unknown', ['En proceso → Concluida', 'Concluida 0/3', 'Terminada 0/2']],
    ['none', ['', '   ', '-', '—', '\u00a0', 'NOD', '---', 'S/D', 'n/d', 'Sin datos']],
    [
      'unknown',
      ['Con la jefa', '150 %', 'concluir', '2', 'Quizá concluida', '#N/D', 'Ya casi', 'Falta la firma'],
    ],
  ] as const)('reads as %s: %j', (expected, texts) => {
    expect(texts.map((text) => [text, readDeclaredStatus(text)])).toEqual(
      texts.map((text) => [text, expected]),
    );
  });
});

describe('readStatusAmongWords', () => {
  it.each([
    ['done', ['Verde - concluida', 'Concluida (con oficio)', '1. Concluida', 'Concluida con oficio 12/2024']],
    ['done', ['VERDE: CONCLUIDA', 'Concluida (100%)', 'Verde concluida', 'Aprobada por el Consejo General']],
    ['inProgress', ['2. En proceso', 'Amarillo - en proceso', 'En proceso (falta firma)', 'B) En trámite']],
    ['notStarted', ['Rojo - pendiente', 'Rojo / Pendiente de firma', 'No iniciada (agosto)']],
    ['notApplicable', ['Gris - no aplica', 'Cancelada (acuerdo 12)']],
    ['none', ['', '-']],
    [
      'unknown',
      ['En proceso → Concluida', 'Pendiente -> concluida', 'Concluida: 0', 'Concluida (0)', '0/3 concluida'],
    ],
    ['done', ['Concluida → oficio 12', 'Concluida 3/3', 'Concluida: 12/10/2026']],
    ['inProgress', ['→ En proceso']],
    [
      'unknown',
      ['Concluida, falta firma', 'Concluida - pendiente', 'Concluida (80 %)', 'Verde', 'Con la jefa'],
    ],
    ['unknown', ['Concluida: No', 'Concluida (no)', 'Concluida en borrador', 'Concluida, ¿firmada?']],
    [
      'done',
      [
        'hecho, salió el 4',
        'Aprobado por unanimidad',
        'Entregada por Ana Ruiz (acuse 12)',
        'Done',
        'Entregado tarde',
      ],
    ],
    [
      'done',
      [
        'Concluida al 100 por ciento',
        'Concluida el 20 de noviembre de 2026',
        'Entregada al INE, oficio 3/2026',
      ],
    ],
    [
      'done',
      [
        'Concluida (oficio IEE/SE/123/2026)',
        'Aprobado mediante acuerdo IEE/CG/045/2026',
        'Se publicó en la página web',
        'Entregado a la Secretaría Ejecutiva',
        'Concluida sin observaciones',
        'Realizada sin mayor incidencia',
        'Concluida y validada por el área',
        'Terminado - lic. Pérez',
        'Concluida antes de tiempo',
        'Entregada versión 2',
        'Concluida al cien por ciento',
      ],
    ],
    [
      'done',
      [
        'Concluida con observaciones atendidas',
        'Atendida con oficio 123 de 20 oct',
        'Concluida; 5 de 5 CATD',
        'Aprobada por mayoría de votos',
        'Concluida por parte del área',
      ],
    ],
    [
      'unknown',
      [
        'Concluida si el INE aprueba',
        'Concluida, sujeta a firma',
        'Concluida cuando se publique',
        'Concluida en su mayoría',
        'Realizada solo en 3 distritos',
        'Concluida, anulada',
        'Finalizada la fase 1',
        'Concluida FALSE',
      ],
    ],
    ['unknown', ['Lista de asistencia', 'Lista para firma', 'Entregada a revisión', 'Realizada; se enviará']],
    ['inProgress', ['In progress', 'Started']],
    ['notStarted', ['Open', 'Abierta', 'Planificado', 'En tiempo']],
    [
      'unknown',
      [
        'Concluida, devuelta',
        'Concluida - Rechazada por el INE',
        'Entregada, devuelta por el INE',
        'Concluida; se reabrió',
      ],
    ],
    ['unknown', ['Realizada (1 de 3)', 'Finalizada en un 80 por ciento', 'Concluida con observaciones']],
    ['unknown', ['Se remitió a revisión', 'Quedó en revisión', 'Entregada por Ana Ruiz y devuelta']],
    ['done', ['100', '100.0', ' 3 de 3 ', '12 DE 12']],
    ['inProgress', ['50', '0.5', '0,25', '99.5', '1 de 3', 'Avance: 1 de 3']],
    ['notStarted', ['0', '0 de 4']],
    // A code, a half of a date, more than all, an outline number.
    [
      'unknown',
      ['1', '2', '05', '3/3', '1/4', '101', '4 de 3', '1.5', '12/10/2026', '100 actas', '3 de 3 actas'],
    ],
    ['unknown', ['Sí, pero falta firmar', 'No concluida - concluida', 'Concluida con pendientes por firmar']],
  ] as const)('reads as %s: %j', (expected, texts) => {
    expect(texts.map((text) => [text, readStatusAmongWords(text)])).toEqual(
      texts.map((text) => [text, expected]),
    );
  });
});
