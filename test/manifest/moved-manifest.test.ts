import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCAL_SITE, movedTo, siteFrom } from "../../scripts/site.js";

test.each([
  [undefined, LOCAL_SITE],
  ["", LOCAL_SITE],
  ["https://kb.example.org", "https://kb.example.org/"],
  ["https://kb.example.org/", "https://kb.example.org/"],
  ["https://kb.example.org:8443/addins/kb", "https://kb.example.org:8443/addins/kb/"],
])("ADDIN_URL %p is the site %s", (setting, site) => {
  expect(siteFrom(setting)).toBe(site);
});

test.each([
  "kb.example.org",
  "http://kb.example.org/",
  "https://kb.example.org/?v=1",
  "https://kb.example.org/#a",
])("ADDIN_URL %p is refused", (setting) => {
  expect(() => siteFrom(setting)).toThrow(
    `ADDIN_URL must be the https address of a folder, not "${setting}".`,
  );
});

test("a moved manifest names its site alone", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const moved = movedTo("https://kb.example.org/addin/", manifest);
  expect(moved).not.toContain("localhost");
  expect(moved.split("https://kb.example.org/addin/")).toHaveLength(manifest.split(LOCAL_SITE).length);
});
