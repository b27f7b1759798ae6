import { localeOf } from "../model/locale";
import { oneOf } from "../server/arguments";
import { ObjectType, writable } from "../server/object-type";
import type { HostContext } from "./host-context";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;
const ENGINE = 191029;

const numberFormatType: ObjectType<HostContext> = new ObjectType<HostContext>("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { get: ({ displayLanguage }) => localeOf(displayLanguage).decimal },
    NumberGroupSeparator: { get: ({ displayLanguage }) => localeOf(displayLanguage).group },
  },
});

const dateFormatType: ObjectType<HostContext> = new ObjectType<HostContext>("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { get: ({ displayLanguage }) => localeOf(displayLanguage).dateMarks.charAt(0) },
    ShortDatePattern: { get: ({ displayLanguage }) => localeOf(displayLanguage).shortDate },
    TimeSeparator: { get: () => ":" },
  },
});

const cultureType: ObjectType<HostContext> = new ObjectType<HostContext>("CultureInfo", {
  properties: { Name: { get: ({ displayLanguage }) => displayLanguage } },
  links: {
    NumberFormat: (host) => numberFormatType.of(host),
    DatetimeFormat: (host) => dateFormatType.of(host),
  },
});

export const applicationType: ObjectType<HostContext> = new ObjectType<HostContext>("Application", {
  properties: {
    CalculationMode: writable(
      ({ workbook }) => workbook.calculationMode,
      ({ workbook }, value) => {
        workbook.calculationMode = oneOf(value, MODES);
      },
    ),
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => ENGINE },
    DecimalSeparator: { get: ({ displayLanguage }) => localeOf(displayLanguage).decimal },
    ThousandsSeparator: { get: ({ displayLanguage }) => localeOf(displayLanguage).group },
    UseSystemSeparators: { get: () => true },
  },
  links: { CultureInfo: (host) => cultureType.of(host) },
  methods: {
    Calculate: ({ calculation }, given) => {
      oneOf(given.at(0), CALCULATION_TYPES);
      calculation.now();
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
