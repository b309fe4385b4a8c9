import type * as reviewModule from './lazyViews';

/** The part of the program that judges a workbook and draws the review. */
export type Review = typeof reviewModule;

/** Gives the same part each time, and tries again after it failed. */
export async function loadLazyViews(): Promise<Review> {
  return import(/* webpackChunkName: "review" */ './lazyViews');
}
