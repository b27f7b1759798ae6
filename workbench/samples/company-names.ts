import type { Group } from "./client";
import type { Random } from "./random";
import { townCalled } from "./region";

const words = (text: string) => text.split(" ");
const phrases = (text: string) => text.split(", ");

const FIRST = words(
  "Электро Энерго Спец Пром Строй Тех Гарант Вектор Импульс Регион Рубин Мега Альфа Союз Прогресс Контур Фаза Ток Ампер Полюс Спектр Луч Меридиан Квант",
);
const LAST_OF_CONTRACTOR = words(
  "Монтаж Сервис МонтажСервис Строй Наладка Энергомонтаж Проект Монтаж-Плюс Сети Инжиниринг Подряд Комплект-Монтаж Электросвет Ремонт",
);
const LAST_OF_DISTRIBUTOR = words("Снаб Торг Комплект Кабель Свет Оптторг Ресурс Поставка Опт Снабсбыт");
const LAST_OF_PANEL_BUILDER = words("Щит ЩитСервис Автоматика Шкаф НКУ Щит-Комплект Сборка КИП Модуль");
const LAST_OF_CHAIN = words("Дом Маркет Хозторг Мастер Ремонтдом Свет-Маркет Центр");
const INDUSTRIES = phrases(
  "завод железобетонных изделий, машиностроительный завод, молочный комбинат, хлебозавод, лесокомбинат, кирпичный завод, механический завод, завод металлоконструкций, мясокомбинат, картонажный комбинат, ремонтный завод, завод пластмасс, керамический завод, насосный завод, деревообрабатывающий комбинат, литейный завод, комбинат хлебопродуктов, инструментальный завод, цементный завод, фанерный комбинат, завод крепежа, ликёро-водочный завод, станкостроительный завод, завод полимеров, кондитерский комбинат",
);
/** By the ending a town's adjective takes before them. */
const UTILITIES: Readonly<Record<string, readonly string[]>> = {
  ий: phrases("водоканал, горсвет, жилкомсервис, энергосбыт, горкомхоз, тепловик"),
  ая: phrases("горэлектросеть, теплосеть, центральная больница, служба заказчика, станция водоподготовки"),
  ое: phrases(
    "троллейбусное управление, дорожное управление, управление благоустройства, жилищное хозяйство",
  ),
  ие: phrases("районные электрические сети, тепловые сети, коммунальные системы"),
};
const SURNAMES = words(
  "Абрамов Баранов Воронин Герасимов Дроздов Ермаков Жданов Зубов Игнатов Кириллов Лапин Мельников Носков Осипов Панов Рожков Савин Терехов Уваров Фомин Хохлов Цветков Чернов Шубин Щукин Юдин Яшин",
);
const INITIALS = words("А В Г Д Е И К Л М Н О П Р С Т");

const BEFORE_CORE = ["ТД", "УК", "Сервисный центр", "Торговый дом"];
const AFTER_CORE = words("Сервис Торг Логистика Инвест Строй Ресурс Центр Групп");

/** Names of companies, none given twice. */
export class CompanyNames {
  private readonly given = new Set<string>();

  constructor(private readonly random: Random) {}

  next(group: Group, town: string): string {
    return this.unused(() => this.nameOf(group, town));
  }

  /** The name of a further legal entity of an organisation. */
  sister(name: string): string {
    const core = (/«(?:ТС )?(.+)»/.exec(name) ?? /^ИП (\S+)/.exec(name))![1];
    return this.unused(() => {
      if (core.includes(" ")) return `ООО «${this.random.pick(BEFORE_CORE)} ${core}»`;
      return `ООО «${core}-${this.random.pick(AFTER_CORE)}»`;
    });
  }

  private nameOf(group: Group, town: string): string {
    const { random } = this;
    const { stem } = townCalled(town);
    switch (group) {
      case "electricalContractors":
        return `${random.weighted({ ООО: 8, ЗАО: 1, ОАО: 1 })} «${this.compound(LAST_OF_CONTRACTOR)}»`;
      case "distributors":
        return `${random.weighted({ ООО: 6, "ООО ТД": 3, ЗАО: 1 })} «${this.compound(LAST_OF_DISTRIBUTOR)}»`;
      case "infrastructure":
        return `${random.pick(words("МУП ОАО МУП ООО МБУ"))} «${this.utility(stem)}»`;
      case "industry":
        return `${random.pick(words("ОАО ОАО ЗАО ООО"))} «${stem}ий ${random.pick(INDUSTRIES)}»`;
      case "panelBuilders":
        return `ООО «${this.compound(LAST_OF_PANEL_BUILDER)}»`;
      case "dealers":
        return random.chance(0.6) ? this.trader() : `ООО «${this.compound(LAST_OF_DISTRIBUTOR)}»`;
      case "chains":
        return `${random.pick(words("ООО ЗАО"))} «ТС ${this.compound(LAST_OF_CHAIN)}»`;
    }
  }

  /** After many names that are taken, numbers them. */
  private unused(make: () => string): string {
    for (let attempt = 0; ; attempt++) {
      const name = attempt < 40 ? make() : make().replace(/»$/, `-${this.random.whole(2, 99)}»`);
      if (this.given.has(name)) continue;
      this.given.add(name);
      return name;
    }
  }

  private compound(last: readonly string[]): string {
    const first = this.random.pick(FIRST);
    const second = this.random.pick(last);
    if (first.toLowerCase() === second.toLowerCase()) return this.compound(last);
    const isAbbreviation = second === second.toUpperCase();
    return isAbbreviation || this.random.chance(0.5) ? `${first}-${second}` : first + second.toLowerCase();
  }

  private utility(stem: string): string {
    const ending = this.random.weighted({ ий: 6, ая: 5, ое: 4, ие: 3 });
    return `${stem}${ending} ${this.random.pick(UTILITIES[ending])}`;
  }

  private trader(): string {
    const { random } = this;
    return `ИП ${random.pick(SURNAMES)} ${random.pick(INITIALS)}. ${random.pick(INITIALS)}.`;
  }
}
