import type * as lazyViews from './lazyViews';

/** The part of the program that judges a workbook and draws Hoy. */
export type LazyViews = typeof lazyViews;

/** Loads it: the same part each time, and another attempt after it failed. */
export async function loadLazyViews(): Promise<LazyViews> {
  return import(/* webpackChunkName: "today" */ './lazyViews');
}
