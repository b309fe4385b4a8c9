import type { KeyboardEvent } from 'react';
import type { FieldControl } from './LabelledField';

interface SearchFieldProps {
  readonly control: FieldControl;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What narrows a list by words; Esc clears it. The browser would do that, if office.js did not prevent it. */
export function SearchField({ control, value, onChange }: SearchFieldProps) {
  const clear = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || value === '') return;
    event.preventDefault();
    event.stopPropagation();
    onChange('');
  };
  return (
    <input
      {...control}
      type="search"
      value={value}
      autoComplete="off"
      onKeyDown={clear}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
