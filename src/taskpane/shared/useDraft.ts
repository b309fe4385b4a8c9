import { useContext, useState } from 'react';
import { FormContext } from './formContext';
import type { Drafts } from './keptDrafts';
import { keepDrafts, recallDrafts } from './keptDrafts';

export interface Draft<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** Called where it was confirmed: it stays until what it was typed for is done. */
  readonly confirm: () => void;
  /** Whether the form begins with what was typed before it was closed. */
  readonly isKept: boolean;
}

const recalled = new WeakSet<Drafts>();

/** Each pane recalls once what is kept of its workbook. */
function recallOnce(drafts: Drafts, workbook: string): void {
  if (recalled.has(drafts)) return;
  recalled.add(drafts);
  recallDrafts(drafts, workbook, Date.now());
}

/**
 * Keeps what a person types in a form when it or the pane is closed without confirming.
 *
 * @param key what the form is about
 * @param start its value where nothing was typed
 * @example const reason = useDraft(`ignore ${item.key}`, '')
 */
export function useDraft<T>(key: string, start: T): Draft<T> {
  const { drafts, confirmed, workbook } = useContext(FormContext);
  useState(() => recallOnce(drafts, workbook));
  const [isKept] = useState(() => drafts.has(key));
  const [value, setValue] = useState(() => (isKept ? (drafts.get(key) as T) : start));
  return {
    value,
    set: (next) => {
      if (next === start) drafts.delete(key);
      else drafts.set(key, next);
      keepDrafts(drafts, workbook, Date.now());
      setValue(next);
    },
    confirm: () =>
      void confirmed.set(key, () => {
        drafts.delete(key);
        keepDrafts(drafts, workbook, Date.now());
      }),
    isKept,
  };
}
