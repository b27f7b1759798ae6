const MEGABYTE = 1024 * 1024;

/** What Excel on the web limits and does oddly. Each can be switched off or set to another number. */
export interface Habits {
  /** Bytes of a request; Infinity for no limit. */
  largestRequest: number;
  /** Bytes of a response. */
  largestResponse: number;
  /** Bytes of the results of custom functions handed over at once. */
  largestFunctionResult: number;
  /** Cells of a range whose values, formulas, texts or formats are read at once. */
  mostCellsRead: number;
  /** Characters of a list of addresses. */
  longestAddressList: number;
  mostHyperlinks: number;
  /** An array written over rows that a filter hides fills the visible rows one after another. */
  misplacesWritesUnderFilters: boolean;
  /** Sorting by the buttons of an AutoFilter leaves the columns beside the filter where they are. */
  sortsOnlyTheFilter: boolean;
  /** The id of a conditional format is its place among those of the sheet. */
  conditionalFormatIdsArePlaces: boolean;
  /** Reading conditional formats fails where one is of a kind the API does not know. */
  failsReadingStrangeConditionalFormats: boolean;
  /** Reading conditional formats fails where two stand on the same cells, as when a person duplicated one. */
  failsReadingTwinConditionalFormats: boolean;
  /** While a cell is being edited, requests wait or, without `delayForCellEdit`, fail. */
  refusesWhileEditing: boolean;
  /** Locked cells of protected sheets cannot be changed. */
  guardsProtectedSheets: boolean;
  /** `Office.addin.showAsTaskpane()` resolves and shows nothing. */
  ignoresShowingPane: boolean;
}

/** As Excel on the web is. */
export function excelHabits(): Habits {
  return {
    largestRequest: 5 * MEGABYTE,
    largestResponse: 5 * MEGABYTE,
    largestFunctionResult: 5 * MEGABYTE,
    mostCellsRead: 5_000_000,
    longestAddressList: 8_192,
    mostHyperlinks: 65_530,
    misplacesWritesUnderFilters: true,
    sortsOnlyTheFilter: true,
    conditionalFormatIdsArePlaces: true,
    failsReadingStrangeConditionalFormats: false,
    failsReadingTwinConditionalFormats: false,
    refusesWhileEditing: true,
    guardsProtectedSheets: true,
    ignoresShowingPane: false,
  };
}
