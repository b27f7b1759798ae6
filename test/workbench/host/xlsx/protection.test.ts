import { passwordHash } from "../../../../workbench/host/xlsx/save/protection";
import { saved } from "./saving";

test.each([
  ["password", "83AF"],
  ["test", "CBEB"],
])("Excel keeps %s as %s", (password, hash) => expect(passwordHash(password)).toBe(hash));

test("a sheet whose protection is lifted", () => {
  const { sheet, again } = saved((first) => (first.protection = undefined));
  expect(sheet).not.toContain("sheetProtection");
  expect(again.sheets[0].protection).toBeUndefined();
});

test("options alone leave the password that is kept in the file", () => {
  const { sheet } = saved((first) => (first.protection!.options.allowSort = false));
  expect(sheet).toContain(
    '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" autoFilter="0"/>',
  );
});
