import type { Office } from "./employee";

export const CENTRE: Office = {
  name: "Верхнереченск Центральный",
  cluster: "Северный",
  city: "Верхнереченск",
  suburbs: ["Нагорск", "Речинск"],
};
export const WORKS: Office = {
  name: "Верхнереченск Заводской",
  cluster: "Северный",
  city: "Верхнереченск",
  suburbs: ["Речинск"],
};
export const STONE: Office = {
  name: "Камнегорск",
  cluster: "Южный",
  city: "Камнегорск",
  suburbs: ["Белокаменка"],
};
export const QUIET: Office = { name: "Тихоборск", cluster: "Южный", city: "Тихоборск", suburbs: [] };
export const BRANCH: Office = {
  name: "ВТЦ Красноборье",
  cluster: "Южный",
  city: "Красноборье",
  suburbs: [],
};
