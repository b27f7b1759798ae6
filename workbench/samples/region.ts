import type { Random } from "./random";

/** An invented town and the stem of its adjective: «Камнегорск», «Камнегорский». */
export interface Town {
  readonly name: string;
  readonly stem: string;
}

const TOWNS: readonly Town[] = [
  { name: "Верхнереченск", stem: "Верхнереченск" },
  { name: "Нагорск", stem: "Нагорск" },
  { name: "Речинск", stem: "Речинск" },
  { name: "Камнегорск", stem: "Камнегорск" },
  { name: "Тихоборск", stem: "Тихоборск" },
  { name: "Лесогорье", stem: "Лесогорск" },
  { name: "Староозёрск", stem: "Староозёрск" },
  { name: "Белокаменка", stem: "Белокаменск" },
  { name: "Новоключевск", stem: "Новоключевск" },
  { name: "Сосногорье", stem: "Сосногорск" },
  { name: "Лебяжье", stem: "Лебяжинск" },
  { name: "Красноборье", stem: "Красноборск" },
  { name: "Ольховка", stem: "Ольховск" },
];

export function townCalled(name: string): Town {
  return TOWNS.find((town) => town.name === name)!;
}

/** Mostly the first place, the others now and then. */
export function placeAmong(places: readonly string[], random: Random): string {
  return random.chance(0.75) ? places[0] : random.pick(places);
}
