/** The diagnosis for support: versions, abilities and counts. No text, name or date of the workbook is in it. Pure. */
import type { HostFacts } from '../../excel/hostFacts';
import type { BuildInfo } from '../pane/buildInfo';
import type { PaneState } from '../pane/paneState';

/** The window that shows the pane. */
export interface WindowFacts {
  readonly width: number;
  readonly height: number;
  /** Device pixels for one of the pane: the zoom. */
  readonly ratio: number;
  readonly isDark: boolean;
  readonly isForced: boolean;
  readonly language: string;
}

const REGISTERS = ['plan', 'sessions', 'members', 'agreements', 'notes', 'calendar'] as const;

function countsOf({ registers, assessment, reading, readings }: PaneState): readonly string[] {
  if (registers === null) return [`Lecturas: ${readings}. Sin registros.`];
  const found = REGISTERS.map((kind) => {
    const register = registers[kind];
    return `${kind} ${register === null ? '-' : `${register.rows.length} (${register.parts.length})`}`;
  });
  const severities = (['error', 'warning', 'info'] as const).map(
    (severity) =>
      `${severity} ${assessment?.findings.filter((finding) => finding.severity === severity).length ?? '-'}`,
  );
  return [
    `Lecturas: ${readings}. Lectura: ${reading ?? '-'}. Preguntas: ${registers.questions.length}.`,
    `Filas (hojas): ${found.join(', ')}, process ${registers.process === null ? '-' : 'sí'}.`,
    `Hallazgos: ${severities.join(', ')}.`,
    `Entregables: ${assessment?.deliveries.length ?? '-'}. Reglas: ${assessment?.ruleSet ?? '-'}.`,
  ];
}

/**
 * The text of the diagnosis, a fact a line.
 *
 * @param host `null` outside a spreadsheet
 * @example diagnosis(build, host, window, state).split('\n')[0] // => 'Seguimiento PREP 0.2.0 (2026-11-26)'
 */
export function diagnosis(
  build: BuildInfo,
  host: HostFacts | null,
  window: WindowFacts,
  state: PaneState,
): string {
  const looks = [...(window.isDark ? ['oscuro'] : []), ...(window.isForced ? ['colores forzados'] : [])];
  return [
    `Seguimiento PREP ${build.version} (${build.date})`,
    `Excel ${host?.version ?? '?'}, ${host?.platform ?? '?'}, ${window.language}`,
    `Conjuntos: ${host === null || host.requirementSets.length === 0 ? '-' : host.requirementSets.join(', ')}`,
    `Panel: ${window.width} × ${window.height}, ${Math.round(window.ratio * 100)} %${looks.map((look) => `, ${look}`).join('')}`,
    ...countsOf(state),
    ...(state.failure === null
      ? []
      : [`Aviso: ${state.failure.problem.code} (${state.failure.action ?? '-'})`]),
  ].join('\n');
}
