import type { Language } from "../wording/language";
import { registerCommands } from "./commands";
import { Desk } from "./desk";
import { showPane } from "./pane";

void Office.onReady(() => {
  const language: Language = Office.context.displayLanguage.toLowerCase().startsWith("ru") ? "ru" : "en";
  const desk = new Desk(language);
  registerCommands(desk);
  showPane(desk, document.getElementById("pane")!);
});
