import { useContext, useState } from 'react';
import { FormContext } from './formContext';

export interface Draft<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** Called where it was confirmed: it stays until what it was typed for is done. */
  readonly confirm: () => void;
  /** Whether the form begins with what was typed before it was closed. */
  readonly isKept: boolean;
}

/**
 * Keeps what a person types in a form when it or the pane is closed without confirming.
 *
 * @param key what the form is about
 * @param start its value where nothing was typed
 * @example const reason = useDraft(`ignore ${item.key}`, '')
 */
export function useDraft<T>(key: string, start: T): Draft<T> {
  const { drafts, confirmed } = useContext(FormContext);
  const [isKept] = useState(() => drafts.has(key));
  const [value, setValue] = useState(() => (isKept ? (drafts.get(key) as T) : start));
  return {
    value,
    set: (next) => {
      if (next === start) drafts.delete(key);
      else drafts.set(key, next);
      setValue(next);
    },
    confirm: () => void confirmed.add(key),
    isKept,
  };
}
