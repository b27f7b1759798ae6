import type { WorkbookHost } from "../workbook-host";

const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;

/** What Excel on the web tells an add-in about itself and the document. */
export function webAppContext(host: WorkbookHost, appId: string, title: string): object {
  return {
    _id: appId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _appUILocale: host.displayLanguage,
    _dataLocale: host.displayLanguage,
    _docUrl: `https://localhost/${encodeURIComponent(host.workbook.name)}`,
    _clientMode: READ_WRITE,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 0,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: appId,
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.17000.00000",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: title,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
    _requirementMatrix: JSON.stringify(host.requirementSets),
  };
}
