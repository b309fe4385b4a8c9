import { createContext } from 'react';

/** What the forms of a pane share. */
export interface FormContextValue {
  /** No action may start: forms stay open meanwhile, and what they show is asked again afterwards. */
  readonly isBusy: boolean;
  /** What was typed in forms that were closed, by what the form is about. */
  readonly drafts: Map<string, unknown>;
}

export const FormContext = createContext<FormContextValue>({ isBusy: false, drafts: new Map() });
