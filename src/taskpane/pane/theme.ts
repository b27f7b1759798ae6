import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { isDark } from "./darkness";

/** Dresses the page in Excel's theme where Excel tells it, else in the one the system prefers, and follows changes. */
export function followTheme(): void {
  const preference = window.matchMedia("(prefers-color-scheme: dark)");
  const dress = () => {
    const dark = isDark(Office.context.officeTheme, preference.matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    setTheme(dark ? webDarkTheme : webLightTheme);
  };
  dress();
  preference.addEventListener("change", dress);
}
