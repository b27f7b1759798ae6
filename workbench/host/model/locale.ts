/** What Excel's reading and showing of values takes from the system's settings. */
export interface Locale {
  readonly decimal: string;
  /** Between thousands when shown. */
  readonly group: string;
  /** Between thousands when typed. */
  readonly groups: string;
  /** Between day, month and year in figures. */
  readonly dateMarks: string;
  readonly dayFirst: boolean;
  readonly true: string;
  readonly false: string;
  readonly currency: RegExp;
  readonly currencyFormat: string;
  readonly months: readonly string[];
  /** As shown by "mmm". */
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** As shown by the built-in date format. */
  readonly shortDate: string;
  readonly errors: Readonly<Record<string, string>>;
}

const RUSSIAN: Locale = {
  decimal: ",",
  group: "\u00a0",
  groups: " \u00a0\u202f",
  dateMarks: "./-",
  dayFirst: true,
  true: "ИСТИНА",
  false: "ЛОЖЬ",
  currency: /₽|р\.|руб\./i,
  currencyFormat: '#,##0.00\\ "₽"',
  months: "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь".split(" "),
  shortMonths: "янв фев мар апр май июн июл авг сен окт ноя дек".split(" "),
  weekdays: "воскресенье понедельник вторник среда четверг пятница суббота".split(" "),
  shortWeekdays: "Вс Пн Вт Ср Чт Пт Сб".split(" "),
  shortDate: "dd.mm.yyyy",
  errors: {
    "#ПУСТО!": "#NULL!",
    "#ДЕЛ/0!": "#DIV/0!",
    "#ЗНАЧ!": "#VALUE!",
    "#ССЫЛКА!": "#REF!",
    "#ИМЯ?": "#NAME?",
    "#ЧИСЛО!": "#NUM!",
    "#Н/Д": "#N/A",
  },
};

const ENGLISH: Locale = {
  decimal: ".",
  group: ",",
  groups: ",",
  dateMarks: "/-",
  dayFirst: false,
  true: "TRUE",
  false: "FALSE",
  currency: /\$/,
  currencyFormat: '"$"#,##0.00',
  months: "January February March April May June July August September October November December".split(" "),
  shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  shortWeekdays: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  shortDate: "m/d/yyyy",
  errors: {},
};

/** Settings by name; Russian ones for any Russian name, English ones otherwise. */
export function localeOf(name: string): Locale {
  return name.toLowerCase().startsWith("ru") ? RUSSIAN : ENGLISH;
}

const MONTH_STEMS = [
  /^(?:янв(?:ар[ья])?|jan(?:uary)?)$/,
  /^(?:фев(?:рал[ья])?|feb(?:ruary)?)$/,
  /^(?:мар(?:та?)?|mar(?:ch)?)$/,
  /^(?:апр(?:ел[ья])?|apr(?:il)?)$/,
  /^(?:ма[йя]|may)$/,
  /^(?:июн[ья]?|june?)$/,
  /^(?:июл[ья]?|july?)$/,
  /^(?:авг(?:уста?)?|aug(?:ust)?)$/,
  /^(?:сен(?:тябр[ья])?|sep(?:t(?:ember)?)?)$/,
  /^(?:окт(?:ябр[ья])?|oct(?:ober)?)$/,
  /^(?:ноя(?:бр[ья])?|nov(?:ember)?)$/,
  /^(?:дек(?:абр[ья])?|dec(?:ember)?)$/,
];

const MONTH_BEGINNINGS = new Set(
  "янв фев мар апр май мая июн июл авг сен окт ноя дек jan feb mar apr may jun jul aug sep oct nov dec".split(
    " ",
  ),
);

/** Whether a text can begin with the name of a month. */
export function mayNameMonth(text: string): boolean {
  return MONTH_BEGINNINGS.has(text.slice(0, 3).toLowerCase());
}

/** Number of a month, 1 to 12, by its Russian or English name, whole or short; undefined for other words. */
export function monthNamed(word: string): number | undefined {
  const at = MONTH_STEMS.findIndex((stem) => stem.test(word.toLowerCase()));
  return at === -1 ? undefined : at + 1;
}
