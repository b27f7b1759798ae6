import { isDark } from "../../src/taskpane/pane/darkness";

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, false, true],
  [{ isDarkTheme: false }, true, false],
  [{ bodyBackgroundColor: "#262626" }, false, true],
  [{ bodyBackgroundColor: "#E6E6E6" }, true, false],
  [{ bodyBackgroundColor: "#0000FF" }, false, true],
  [{ bodyBackgroundColor: "white" }, true, true],
  [{}, false, false],
  [undefined, true, true],
])("Excel's theme %j, the system's preference for dark %s: dark %s", (theme, preferred, dark) => {
  expect(isDark(theme, preferred)).toBe(dark);
});
