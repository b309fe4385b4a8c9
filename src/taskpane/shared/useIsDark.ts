import { useEffect, useState } from 'react';

const DARK_QUERY = '(prefers-color-scheme: dark)';

/**
 * Whether the pane is to be dark: as Excel says, or as the system says where Excel does not.
 * @param officeIsDark Excel's own theme, or `null` when it does not tell
 */
export function useIsDark(officeIsDark: boolean | null): boolean {
  const [systemIsDark, setSystemIsDark] = useState(() => window.matchMedia(DARK_QUERY).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK_QUERY);
    const listener = (event: MediaQueryListEvent): void => setSystemIsDark(event.matches);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  }, []);
  return officeIsDark ?? systemIsDark;
}
