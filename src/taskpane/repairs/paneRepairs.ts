import type { Fix } from '../../domain/assessment/assessment';
import type * as repairsView from './repairsView';

/** The repairs of Revisión. */
export interface PaneRepairs {
  /** `null` until it has loaded. */
  readonly view: typeof repairsView | null;
  /** The same function at every drawing, because each item of the list is memoised. */
  readonly repairOne: (fix: Fix) => void;
}
