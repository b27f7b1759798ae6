// npm run icons: draws assets/icons/*.svg as PNG in every size Office asks for.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "../workbench/browser/start-browser";

/** Ribbon icons at each scale of the display, and 128 for a catalogue of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const FOLDER = join(__dirname, "../assets/icons");

async function drawIcons(): Promise<void> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    for (const source of readdirSync(FOLDER).filter((name) => name.endsWith(".svg"))) {
      const drawing = readFileSync(join(FOLDER, source)).toString("base64");
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<body style="margin:0"><img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}" style="display:block"></body>`,
        );
        const png = await page.screenshot({ omitBackground: true });
        writeFileSync(join(FOLDER, source.replace(/\.svg$/, `-${size}.png`)), png);
      }
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
