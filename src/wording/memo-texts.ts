import type { MemoRoute } from "../memo/document";
import type { Language } from "./language";

/** The built-in texts of memos, paragraphs parted by line feeds, with names in braces for what differs. */
export type MemoTexts = Readonly<
  Record<MemoRoute, Readonly<Record<"heading" | "facts" | "request" | "appendix", string>>>
>;

export const MEMO_TEXTS: Readonly<Record<Language, MemoTexts>> = {
  ru: {
    ordinary: {
      heading: "О перезакреплении и откреплении клиентов",
      facts:
        "На {дата} мною проверена клиентская база за {месяц} (регламент «{регламент}»). Закрепление {организаций} ({карточек}) требует изменения. Основания: {основания}.",
      request: "Прошу внести изменения в классификатор 37 по таблице: {куда}.\n{сроки}",
      appendix: "",
    },
    dealersChains: {
      heading: "О закреплении и откреплении клиентов МРД и МРС",
      facts:
        "На {дата} мною проверена клиентская база за {месяц} (регламент «{регламент}»). Закрепление {организаций} ({карточек}) требует изменения. Основания: {основания}.",
      request:
        "Прошу изменить закрепление клиентов МРД и МРС по таблице: {куда}. Карточки клиентов прилагаю.\n{сроки}",
      appendix: "карточки клиентов на {листов} л. в 1 экз.",
    },
    link140: {
      heading: "О присвоении признака 140 связанным организациям",
      facts:
        "На {дата} мною найдены карточки с одинаковым ИНН, не связанные между собой признаком 140 (групп: {групп}, карточек: {карточек}). КПП в группе совпадают или не указаны.",
      request:
        "Прошу проверить карточки и присвоить связанным организациям признак 140, указав для каждой группы головную организацию.",
      appendix: "",
    },
    multipleAttachment: {
      heading: "О согласовании закрепления клиентов за несколькими менеджерами",
      facts:
        "На {дата} мною установлено: {закреплено} одновременно за менеджерами разных отделов продаж {кустов}.",
      request:
        "Прошу согласовать закрепление за несколькими менеджерами либо указать, за кем из них оставить клиента.",
      appendix: "",
    },
  },
  en: {
    ordinary: {
      heading: "On reassigning and detaching clients",
      facts:
        "I have audited the client base as of {date} for {month} (regulation “{regulation}”). The attachment of {organisations} ({cards}) has to change. Reasons: {reasons}.",
      request: "I ask to change classifier 37 as the table says: {changes}.\n{deadlines}",
      appendix: "",
    },
    dealersChains: {
      heading: "On attaching and detaching clients of dealers and chains managers",
      facts:
        "I have audited the client base as of {date} for {month} (regulation “{regulation}”). The attachment of {organisations} ({cards}) has to change. Reasons: {reasons}.",
      request:
        "I ask to change the attachment of clients of dealers and chains managers as the table says: {changes}. The client cards are attached.\n{deadlines}",
      appendix: "client cards, pages: {pages}, copies: 1",
    },
    link140: {
      heading: "On linking organisations by attribute 140",
      facts:
        "As of {date} I have found cards with one INN that are not linked by attribute 140 (groups: {groups}, cards: {cards}). Within a group the KPP are equal or not given.",
      request:
        "I ask to check the cards and link the organisations by attribute 140, naming the head of every group.",
      appendix: "",
    },
    multipleAttachment: {
      heading: "On agreeing to the attachment of clients to several managers",
      facts:
        "As of {date} I have found that {attached} to managers of different sales offices {clusters} at once.",
      request:
        "I ask to agree to the attachment to several managers, or to name the one who keeps the client.",
      appendix: "",
    },
  },
};
