import { createContext } from 'react';
import type { Drafts } from './keptDrafts';

/** What the forms of a pane share. */
export interface FormContextValue {
  /** No action may start: forms stay open meanwhile, and what they show is asked again afterwards. */
  readonly isBusy: boolean;
  /** How often the workbook was read: what forms show is asked again after each reading. */
  readonly readings: number;
  /** What was typed in forms that were closed, by what the form is about. */
  readonly drafts: Drafts;
  /** What forgets each draft that was confirmed, which is done once its action ended well. */
  readonly confirmed: Map<string, () => void>;
  /** The address of the workbook, by which drafts are kept. */
  readonly workbook: string;
  /** How many forms are open in the views. */
  readonly openForms: number;
  /** Called when a form opens; what it returns, when it closes. */
  readonly onOpened: () => () => void;
}

export const FormContext = createContext<FormContextValue>({
  isBusy: false,
  readings: 0,
  drafts: new Map(),
  confirmed: new Map(),
  workbook: '',
  openForms: 0,
  onOpened: () => () => undefined,
});
