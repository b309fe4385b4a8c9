import type { Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useThemeRootStyles } from './ThemeRoot.styles';

/** What marks the keyboard's focus: Fluent's button, which needs it, comes later too. */
const loadKeyboardFocus = async () => import(/* webpackChunkName: "keyboardFocus" */ './keyboardFocus');

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
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = root;
    const view = current?.ownerDocument.defaultView;
    if (!current || !view) return;
    let isGone = false;
    let stop: (() => void) | null = null;
    loadKeyboardFocus().then(
      ({ markKeyboardFocus }) => {
        if (!isGone) stop = markKeyboardFocus(current, view);
      },
      // Without it everything works, and the browser marks what it marks.
      () => null,
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
  const values = Object.entries(theme).map(([name, value]) => [`--${name}`, value] as const);
  return (
    <div ref={root} className={styles.root} style={Object.fromEntries(values)}>
      {children}
    </div>
  );
}
