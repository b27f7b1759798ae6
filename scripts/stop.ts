// npm stop: closes what npm start has opened and takes the add-in out of Excel.
import { DESKTOP_EXCEL, run } from "./excel";

if (DESKTOP_EXCEL) {
  run("office-addin-debugging/cli.js", ["stop", "manifest.xml"]);
} else {
  console.log(
    "Stop the server with Ctrl+C where it runs. In Excel on the web the add-in is removed in Home > Add-ins > " +
      "More Add-ins > My Add-ins, or goes when the browser's data are cleared.",
  );
}
