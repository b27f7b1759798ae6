import { isoDay } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import type { AuditContext } from "../audit/context";
import { officeOfCard } from "../audit/offices";
import { date, lowerFirst } from "../wording/format";
import type { Language, Text } from "../wording/language";
import { memoWords } from "../wording/memos";
import { formsOf, personIn, type DirectoryPerson } from "./directory";
import type { Memo, MemoRoute } from "./document";
import { addressedName, signedName } from "./short-name";
import { templateParagraphs, templateValues, type TemplatePart } from "./template";
import type { MemoWishes } from "./wishes";

type Frame = Omit<Memo, "approver" | "manager" | "columns" | "rows">;

/** What is particular to a memo besides its table. */
export interface Particulars {
  readonly route: MemoRoute;
  /** The cards the memo is about. */
  readonly cards: readonly number[];
  /** What the names in its texts stand for, in the order of the route's placeholders. */
  readonly values: readonly string[];
  /** The only office it is written in; else all that the cards belong to. */
  readonly office?: string;
  /** In place of the route's only addressee and its approvers. */
  readonly addressee?: Text;
  readonly approvedBy?: readonly Text[];
}

/**
 * What every memo of a route shares: unit, addressee, date, texts, approval, signature, visas. Names come from the directory; the
 * author's also from the managers sheet, when all clients concerned belong to offices with one such leader.
 */
export function frameOf(
  context: AuditContext,
  { route, cards, values, office, addressee, approvedBy }: Particulars,
  { directory, templates }: MemoWishes,
  language: Language,
): Frame {
  const memo = context.regulation.memos[route];
  const words = memoWords(language);
  const offices = office === undefined ? officesOf(context, cards) : [office];
  const holderOf = (position: Text) => personIn(directory, position, offices);
  const leader = memo.authorRole === null ? undefined : leaderOf(context, memo.authorRole, offices);
  const unit = offices.filter((office) => office !== "").join(", ");
  const to = addresseeOf(addressee ?? ("ru" in memo.addressee ? memo.addressee : NOBODY), holderOf, language);
  const author = holderOf(memo.author) ?? { unit: "", position: memo.author[language], name: leader ?? "" };
  const filled = templateValues(route, [...values, unit, to.join(" "), inGenitive(author, language)]);
  const texts = (part: TemplatePart, wordedAs = templates) =>
    templateParagraphs(route, part, wordedAs, filled, language);
  const signer = (position: Text) => ({
    position: position[language],
    name: signedName(holderOf(position)?.name ?? ""),
  });
  return {
    route,
    draft: [],
    unit,
    addressee: to,
    date: date(isoDay(context.asOf), language),
    number: "",
    title: words.title,
    heading: texts("heading").join(" ") || texts("heading", {}).join(" "),
    facts: texts("facts"),
    request: texts("request"),
    appendix: texts("appendix"),
    approvals: (approvedBy ?? (Array.isArray(memo.approvedBy) ? memo.approvedBy : [])).map(signer),
    signature: {
      position: memo.author[language],
      name: signedName(author.name),
    },
    visas: memo.agreedBy.map(signer),
  };
}

const NOBODY: Text = { ru: "", en: "" };

/** The position in the dative and, where known, the name below it; English knows no cases. */
function addresseeOf(
  position: Text,
  holderOf: (position: Text) => DirectoryPerson | undefined,
  language: Language,
): string[] {
  const receiver = holderOf(position);
  if (!receiver) return [position[language]];
  if (language === "en") return [position.en, addressedName(receiver.name)];
  return [
    receiver.forms?.positionDative ?? position.ru,
    addressedName(receiver.name, formsOf(receiver).name.dative),
  ];
}

/** Who writes, in the genitive: «начальника отдела продаж Орловой М. В.» */
function inGenitive(author: DirectoryPerson, language: Language): string {
  const { position, name } = formsOf(author);
  const said = language === "en" ? [author.position, author.name] : [position.genitive, name.genitive];
  return [lowerFirst(said[0]), addressedName(author.name, said[1])].filter((text) => text !== "").join(" ");
}

/** The offices of attachments in the order of the managers they belong to; "" where one is not known. */
function officesOf(context: AuditContext, cards: readonly number[]): string[] {
  const { holder } = context.base.cards;
  const offices = new Map<string, string>();
  for (const card of [...cards].sort((a, b) => holder[a] - holder[b] || a - b)) {
    const office = officeOfCard(context, card);
    if (!offices.has(fold(office))) offices.set(fold(office), office);
  }
  return [...offices.values()];
}

/** The only leader of the only office. */
function leaderOf(
  { holders }: AuditContext,
  role: string,
  [office, ...others]: readonly string[],
): string | undefined {
  if (!office || others.length > 0) return undefined;
  const leaders = holders.filter(
    ({ manager, left }) => manager?.role === role && left === "no" && fold(manager.office) === fold(office),
  );
  return leaders.length === 1 ? leaders[0].holder.name : undefined;
}
