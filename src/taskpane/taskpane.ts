import type { Language } from "../wording/language";
import { paneWords } from "../wording/pane";
import { registerCommands } from "./commands";
import { Desk } from "./desk";

/** The ribbon and the formulas are ready before the interface begins to load. */
void Office.onReady(async () => {
  const language: Language = Office.context.displayLanguage.toLowerCase().startsWith("ru") ? "ru" : "en";
  const root = document.getElementById("pane")!;
  const desk = new Desk(language);
  registerCommands(desk);
  const pane = await import(/* webpackChunkName: "pane" */ "./pane/pane").catch(() => undefined);
  if (pane) pane.showPane(desk, root);
  else root.textContent = paneWords(language).notLoaded;
});
