// npm start: serves the add-in and opens it in Excel.
import { DESKTOP_EXCEL, run } from "./excel";

if (DESKTOP_EXCEL) {
  run("office-addin-debugging/cli.js", [
    ...["start", "manifest.xml", "desktop", "--app", "excel", "--no-debug"],
    ...["--dev-server", "npm run serve", "--dev-server-port", "3000"],
  ]);
} else {
  console.log(
    [
      "There is no desktop Excel for this system. The add-in will be served at https://localhost:3000;",
      "to load it into Excel on the web:",
      "  1. Open https://localhost:3000/taskpane.html in the same browser and accept the certificate.",
      "  2. Open a workbook at https://excel.cloud.microsoft, then Home > Add-ins > More Add-ins >",
      "     My Add-ins > Upload My Add-in, and choose manifest.xml of this folder.",
      "Ctrl+C stops.",
    ].join("\n"),
  );
  run("webpack-cli/bin/cli.js", ["serve", "--mode", "development", "--config-name", "addin"]);
}
