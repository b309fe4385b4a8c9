/** The data about the host that office.js reads when the add-in starts, with the client runtime's names. */
import type { RequirementMatrix } from './requirementSets';

/** Identity of one add-in in one host page, which the client reads from its window's name and address. */
export interface ControlInfo {
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostOrigin: string;
  /** For the query: `?_host_Info=…` */
  readonly hostInfo: string;
  /** For the frame's `name`. */
  readonly windowName: string;
}

const CLIENT_VERSION = '16.01';
/** The interface language of Excel; formulas and formats on the wire are always en-US. */
const INTERFACE_LOCALE = 'en-US';

/** @example controlInfo('https://localhost:3000').hostInfo // => 'Excel$Web$16.01$en-US$correlation-1$$$0' */
export function controlInfo(
  hostOrigin: string,
  conversationId = 'conversation-1',
  controlId = 'control-1',
): ControlInfo {
  // Application $ platform $ version $ locale $ correlation id $ is dialog $ disable logging $ flags
  const hostInfo = `Excel$Web$${CLIENT_VERSION}$${INTERFACE_LOCALE}$correlation-1$$$0`;
  const windowName = JSON.stringify({
    baseFrameName: controlId,
    hostInfo,
    xdmInfo: `${conversationId}|${controlId}|${hostOrigin}`,
    serializerVersion: '1',
  });
  return { conversationId, controlId, hostOrigin, hostInfo, windowName };
}

/** The client runtime's number for Excel. */
const EXCEL_ON_THE_WEB = 16;
const READ_WRITE_MODE = 1;
const READ_ONLY_MODE = 0;

export interface AppContextOptions {
  readonly controlId: string;
  readonly documentUrl: string;
  readonly readOnly: boolean;
  readonly requirements: RequirementMatrix;
  /** JSON text by key. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Returns the answer to the client's request for its context. */
export function appContext({
  controlId,
  documentUrl,
  readOnly,
  requirements,
  settings,
}: AppContextOptions): object {
  return {
    _id: controlId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.19000.00000',
    _appUILocale: INTERFACE_LOCALE,
    _dataLocale: INTERFACE_LOCALE,
    _docUrl: documentUrl,
    _clientMode: readOnly ? READ_ONLY_MODE : READ_WRITE_MODE,
    _settings: [...settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation-1',
    _appInstanceId: 'instance-1',
    _addinName: 'addin',
    _appDomains: [],
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify(requirements),
    _featureGates: {},
  };
}
