/** What a page needs to be Excel around an add-in: bundle this file for the browser. */
export { WorkbookHost, type HostOptions } from "../workbook-host";
export { WebFrame, type WebFrameOptions } from "./web-frame";
export { Workbook } from "../model/workbook";
export { openXlsx } from "../xlsx/open-xlsx";
export { saveXlsx } from "../xlsx/save-xlsx";
