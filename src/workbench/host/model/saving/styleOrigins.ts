/** The cell format of the file that each style of the engine comes from, with what was changed of it. */
import type { Style } from '@cj-tech-master/excelts';
import type { StylePatch } from '../cellStyle';

type EngineStyle = Partial<Style>;

export interface StyleOrigin {
  /** Index in the file's list of cell formats. */
  readonly base: number;
  readonly patch: StylePatch;
}

function merged(old: StylePatch, patch: StylePatch): StylePatch {
  return {
    ...old,
    ...patch,
    ...(old.font || patch.font ? { font: { ...old.font, ...patch.font } } : {}),
    ...(old.fill || patch.fill ? { fill: { ...old.fill, ...patch.fill } } : {}),
    ...(old.borders || patch.borders ? { borders: { ...old.borders, ...patch.borders } } : {}),
  };
}

/** @example origins.derive(style, next, { font: { bold: true } }) // next is the file's format of `style`, in bold */
export class StyleOrigins {
  private readonly byObject = new WeakMap<EngineStyle, StyleOrigin>();
  /** One style for each format of the file, which its cells share. */
  private readonly shared = new Map<number, EngineStyle>();
  private readonly byContent = new Map<string, StyleOrigin>();

  /** Returns the style that stands for a format of the file: the first one that was given for it. */
  share(base: number, style: EngineStyle): EngineStyle {
    const known = this.shared.get(base);
    if (known) return known;
    const origin = { base, patch: {} };
    this.shared.set(base, style);
    this.byObject.set(style, origin);
    const content = JSON.stringify(style);
    if (!this.byContent.has(content)) this.byContent.set(content, origin);
    return style;
  }

  /** Ties a style of a row or column, which is changed in place, to a format of the file. */
  tie(base: number, style: EngineStyle): void {
    this.byObject.set(style, { base, patch: {} });
  }

  /** Whether this very style stands for a format of the file, or comes from one. */
  has(style: EngineStyle): boolean {
    return this.byObject.has(style);
  }

  derive(from: EngineStyle | undefined, to: EngineStyle, patch: StylePatch): void {
    const origin = this.of(from);
    if (origin) this.byObject.set(to, { base: origin.base, patch: merged(origin.patch, patch) });
  }

  /** Returns the origin of a style; null for one that is like none of the file. */
  of(style: EngineStyle | undefined): StyleOrigin | null {
    if (style === undefined || Object.keys(style).length === 0)
      return (style && this.byObject.get(style)) ?? { base: 0, patch: {} };
    return this.byObject.get(style) ?? this.byContent.get(JSON.stringify(style)) ?? null;
  }
}
