import { useEffect, useState } from 'react';

const DARK_QUERY = '(prefers-color-scheme: dark)';

/**
 * Whether the pane is dark: Excel's theme decides, or the system's where Excel gives none.
 * @param officeIsDark Excel's own theme, or `null` when Excel does not give it
 */
export function useIsDark(officeIsDark: boolean | null): boolean {
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia(DARK_QUERY).matches);
  useEffect(() => {
    const query = matchMedia(DARK_QUERY);
    const listener = (event: MediaQueryListEvent): void => setSystemIsDark(event.matches);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  }, []);
  return officeIsDark ?? systemIsDark;
}
