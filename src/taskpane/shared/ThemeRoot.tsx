import type { Theme } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { useFocusVisible } from './fluent';
import { useThemeRootStyles } from './ThemeRoot.styles';

interface ThemeRootProps {
  readonly theme: Partial<Theme>;
  readonly children: ReactNode;
}

/**
 * What Fluent's components and the pane's own styles need around them: the values of the theme, and who moves by keyboard. Fluent's
 * provider does that too, and in 2 KB gzipped much that one theme in one window has no use for.
 */
export function ThemeRoot({ theme, children }: ThemeRootProps) {
  const styles = useThemeRootStyles();
  // Its type is that of a later React.
  const root = useFocusVisible() as RefObject<HTMLDivElement>;
  const values = Object.entries(theme).map(([name, value]) => [`--${name}`, value] as const);
  return (
    <div ref={root} className={styles.root} style={Object.fromEntries(values)}>
      {children}
    </div>
  );
}
