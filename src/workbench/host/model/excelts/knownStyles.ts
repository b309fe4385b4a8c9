/** The styles of one workbook, each of them read once and changed once in the same way. */
import type { Style } from '@cj-tech-master/excelts';
import type { CellStyle, StylePatch } from '../cellStyle';
import type { StyleOrigins } from '../saving/styleOrigins';
import type { StyleChange } from './cellStyles';
import { isEmptyStyle } from './engineCells';
import { changedMembers, patchStyle, readStyle, type StyleDefaults } from './styleConversion';

type EngineStyle = Partial<Style>;

/** @example known.change({ font: { bold: true } })(cell.style) // the same object for the same style and change */
export class KnownStyles {
  /** Stands for the empty style, of which the engine gives each new cell an object of its own. */
  private readonly plain: EngineStyle = {};
  private readonly read = new WeakMap<EngineStyle, CellStyle>();
  private readonly changed = new WeakMap<EngineStyle, Map<string, EngineStyle>>();

  constructor(
    private readonly defaults: StyleDefaults,
    private readonly origins: StyleOrigins,
  ) {}

  /** Returns the style as the host has it. */
  of(style: EngineStyle | undefined): CellStyle {
    const own = this.sharedOf(style);
    const known = this.read.get(own) ?? readStyle(own, this.defaults);
    this.read.set(own, known);
    return known;
  }

  /** Returns a function that gives the engine's style after a change: the given one where it is so already. */
  change(patch: StylePatch): StyleChange {
    const key = JSON.stringify(patch);
    return (style) => {
      const from = this.sharedOf(style);
      const changes = this.changed.get(from) ?? new Map<string, EngineStyle>();
      this.changed.set(from, changes);
      const next = changes.get(key) ?? this.changeAnew(from, patch);
      changes.set(key, next);
      return next === from ? (style ?? from) : next;
    };
  }

  private sharedOf(style: EngineStyle | undefined): EngineStyle {
    return style === undefined || (isEmptyStyle(style) && !this.origins.has(style)) ? this.plain : style;
  }

  private changeAnew(from: EngineStyle, patch: StylePatch): EngineStyle {
    const change = changedMembers(this.of(from), patch);
    if (Object.keys(change).length === 0) return from;
    const next = patchStyle(from, change, this.defaults);
    this.origins.derive(from, next, change);
    return next;
  }
}
