/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { act, renderHook } from '@testing-library/react';
import { useIsDark } from '../../../src/taskpane/shared/useIsDark';

/** jsdom has no media queries: this one is the system's preference, which a person can change at any time. */
function systemPreference(isDark: boolean) {
  const listeners = new Set<(event: { matches: boolean }) => void>();
  const query = {
    matches: isDark,
    addEventListener: (_: string, listener: (event: { matches: boolean }) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: { matches: boolean }) => void) =>
      listeners.delete(listener),
  };
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => query });
  return {
    change: (matches: boolean) => listeners.forEach((listener) => listener({ matches })),
    listeners,
  };
}

describe('useIsDark', () => {
  it.each([
    [true, false, true],
    [false, true, false],
    [null, true, true],
    [null, false, false],
  ])('with Excel saying %s and the system %s is %s', (office, system, expected) => {
    systemPreference(system);
    expect(renderHook(() => useIsDark(office)).result.current).toBe(expected);
  });

  it('follows the system while Excel does not tell, and stops listening with the pane', () => {
    const system = systemPreference(false);
    const { result, unmount } = renderHook(() => useIsDark(null));
    act(() => system.change(true));
    expect(result.current).toBe(true);
    unmount();
    expect(system.listeners.size).toBe(0);
  });
});
