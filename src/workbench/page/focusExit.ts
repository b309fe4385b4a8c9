/** office.js moves the focus with Tab itself, and tells the host when it leaves the page at either end. */

const NOTIFY_HOST = 'ContextActivationManager_notifyHost';
/** OSF.AgaveHostAction */
const TAB_EXIT = 13;
const TAB_EXIT_BACKWARD = 14;

interface Notification {
  readonly _actionName?: string;
  readonly _data?: readonly unknown[];
}

/** Which way the focus left the page, if a request says that it did. */
export function focusExit(request: string): 'forward' | 'backward' | null {
  const { _actionName, _data } = JSON.parse(request) as Notification;
  if (_actionName !== NOTIFY_HOST) return null;
  if (_data?.[1] === TAB_EXIT) return 'forward';
  return _data?.[1] === TAB_EXIT_BACKWARD ? 'backward' : null;
}
