import { fold } from "../regulation/folding";

/** What a manager does that the norms count. */
export type Activity = "meetings" | "calls" | "groupMeetings";

/** What a journal calls an event: one of those, something that no norm counts, or nothing known. */
export type ActivityKind =
  Activity | "coldCalls" | "outsideMeetings" | "officeMeetings" | "other" | undefined;

const words = (...stems: string[]) => stems.map(fold);

/** Beginnings of words. The first line one of whose stems occurs tells the kind. */
const KINDS: readonly (readonly [Exclude<ActivityKind, undefined>, readonly string[]])[] = [
  [
    "groupMeetings",
    words("встречи группы", "встреча группы", "встречи по кб группы", "по клиентам группы", "group meeting"),
  ],
  ["other", words("входящ", "incoming", "внутренн", "планерк", "совещан", "обучени", "тренинг", "собрани")],
  ["coldCalls", words("холодн", "cold call")],
  ["officeMeetings", words("встреча в оп", "встреча в офис", "встречи в офис", "онлайн", "видеовстреч")],
  ["outsideMeetings", words("выезд", "у клиента", "визит к", "вне оп", "вне офис", "командировк")],
  ["calls", words("звон", "обзвон", "телефон", "call", "phone")],
  ["meetings", words("встреч", "визит", "презентац", "переговор", "meeting", "visit")],
  [
    "other",
    words(
      "письм",
      "почт",
      "mail",
      "кп",
      "коммерческ",
      "отчет",
      "задач",
      "тендер",
      "счет",
      "сообщен",
      "чат",
      "документ",
    ),
  ],
];
const INSIDE = words(
  "оп",
  "офис",
  "в оп",
  "в офисе",
  "у нас",
  "онлайн",
  "удален",
  "дистанц",
  "телефон",
  "по телефон",
  "скайп",
  "skype",
  "zoom",
  "зум",
  "видео",
  "office",
  "online",
);
const CLIENTS = words("клиент", "заказчик", "контрагент", "client");
const LETTER = /\p{L}/u;
const WHOLE = new Set(words("оп", "в оп", "кп", "вне оп", "встреча в оп", "визит к"));

/** The kind that words of a cell name; undefined where they name none. Of a call and a meeting the one named first. */
export function activityKindOf(text: string): ActivityKind {
  const folded = fold(text);
  const found = KINDS.flatMap(([kind, stems]) => {
    const places = stems.map((stem) => placeOf(stem, folded)).filter((place) => place >= 0);
    return places.length === 0 ? [] : [{ kind, place: Math.min(...places) }];
  });
  const [first] = found;
  if (first?.kind !== "calls") return first?.kind;
  const meeting = found.find(({ kind }) => kind === "meetings");
  return meeting !== undefined && meeting.place < first.place ? "meetings" : "calls";
}

/** True where a place is the manager's own office, or no place at all: a talk over a wire. */
export function isInside(place: string): boolean {
  const folded = fold(place);
  if (CLIENTS.some((stem) => folded.includes(stem))) return false;
  return INSIDE.some((stem) => folded.startsWith(stem) && isWholeEnough(folded, stem, 0));
}

/** Where a stem begins a word of a folded text; −1 for nowhere. */
function placeOf(stem: string, text: string): number {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if ((at === 0 || !LETTER.test(text[at - 1])) && isWholeEnough(text, stem, at)) return at;
  }
  return -1;
}

/** Short stems are whole words. */
function isWholeEnough(text: string, stem: string, at: number): boolean {
  return !WHOLE.has(stem) || !LETTER.test(text.charAt(at + stem.length));
}
