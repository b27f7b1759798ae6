import { parseAddress } from "../../../../workbench/host/model/address";
import type { Chart, ChartLegend } from "../../../../workbench/host/model/sheet-objects";
import { textsOf } from "./parts-of";
import { excelFile } from "./excel-file/excel-file";
import { saved } from "./saving";

const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const BEFORE = textsOf(excelFile());

const NEW_CHART: Chart = {
  id: "x",
  name: "Обзор",
  type: "ColumnClustered",
  source: parseAddress("A3:D6"),
  seriesBy: "Columns",
  title: "Клиенты",
  left: 100,
  top: 40,
  width: 320,
  height: 200,
};

function savedWith(change: (chart: Chart) => void) {
  return saved((first) => change(first.charts[0]));
}

describe("the legend of a new chart", () => {
  test.each<[ChartLegend["position"], string]>([
    ["Top", "t"],
    ["Bottom", "b"],
    ["Left", "l"],
    ["Right", "r"],
    ["Corner", "tr"],
  ])("stands at %s", (position, word) => {
    const legend = { visible: true, position };
    const { texts, again } = saved((first) => first.charts.push({ ...NEW_CHART, legend }));
    expect(texts["xl/charts/chart3.xml"]).toContain(`<c:legend><c:legendPos val="${word}"/>`);
    expect(again.sheets[0].charts[1].legend).toEqual(legend);
  });

  test("is left out where it is hidden", () => {
    const legend: ChartLegend = { visible: false, position: "Top" };
    const { texts, again } = saved((first) => first.charts.push({ ...NEW_CHART, legend }));
    expect(texts["xl/charts/chart3.xml"]).not.toContain("legend");
    expect(again.sheets[0].charts[1].legend).toEqual({ visible: false, position: "Bottom" });
  });
});

describe("a chart of the file", () => {
  test("keeps the look of its title", () => {
    const { texts, changed, again } = savedWith((chart) => (chart.title = "Долг & <срок>"));
    expect(changed).toEqual([CHART]);
    expect(texts[CHART]).toBe(
      BEFORE[CHART].replace(
        "<a:r><a:t>Обо</a:t></a:r><a:r><a:t>рот</a:t></a:r>",
        "<a:r><a:t>Долг &amp; &lt;срок&gt;</a:t></a:r><a:r><a:t></a:t></a:r>",
      ),
    );
    expect(again.sheets[0].charts[0].title).toBe("Долг & <срок>");
  });

  test("loses its title", () => {
    const { texts, again } = savedWith((chart) => (chart.title = ""));
    expect(texts[CHART]).toContain('<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>');
    expect(again.sheets[0].charts[0].title).toBe("");
  });

  test("gets and loses a legend", () => {
    const shown = savedWith((chart) => (chart.legend = { visible: true, position: "Left" }));
    expect(shown.texts[CHART]).toContain(
      '</c:plotArea><c:legend><c:legendPos val="l"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>',
    );
    expect(shown.changed).toEqual([CHART]);
    expect(shown.again.sheets[0].charts[0].legend).toEqual({ visible: true, position: "Left" });
  });

  test("gets another name and place", () => {
    const { texts, changed, again } = savedWith((chart) => {
      chart.name = "Оборот «Ж»";
      chart.left += 12;
      chart.height = 100;
    });
    expect(changed).toEqual([DRAWING]);
    expect(texts[DRAWING]).toContain('<xdr:cNvPr id="3" name="Оборот «Ж»"/>');
    expect(texts[DRAWING].slice(0, texts[DRAWING].indexOf("</xdr:twoCellAnchor>"))).toBe(
      BEFORE[DRAWING].slice(0, BEFORE[DRAWING].indexOf("</xdr:twoCellAnchor>")),
    );
    const { left, top, width, height } = saved(() => undefined).again.sheets[0].charts[0];
    expect(again.sheets[0].charts[0]).toMatchObject({ left: left + 12, top, width, height: 100 });
    expect(height).not.toBe(100);
  });
});

test.each([
  [
    "a title of its own in the place of one that a cell gives",
    '<c:title><c:tx><c:strRef><c:f>Сводка!$A$1</c:f></c:strRef></c:tx><c:overlay val="0"/></c:title>',
  ],
  ["a title where there is an automatic one", '<c:title><c:overlay val="0"/></c:title>'],
  ["a title where there is none", '<c:autoTitleDeleted val="1"/>'],
])("%s", (_, element) => {
  const title = /<c:title>.*<\/c:title>/;
  const { texts } = saved(
    (first) => (first.charts[0].title = "Новый"),
    (parts) => ({
      ...parts,
      [CHART]: String(parts[CHART]).replace(title, element),
    }),
  );
  expect(texts[CHART]).toMatch(
    /<c:title><c:tx><c:rich><a:bodyPr\/><a:p><a:r><a:t>Новый<\/a:t><\/a:r><\/a:p><\/c:rich><\/c:tx><c:overlay val="0"\/><\/c:title>(<c:autoTitleDeleted val="0"\/>)?<c:plotArea>/,
  );
});

test.each([
  [
    "moves",
    { visible: true, position: "Top" },
    '<c:legend><c:legendPos val="t"/><c:overlay val="1"/></c:legend>',
  ],
  ["goes", { visible: false, position: "Right" }, ""],
] as const)("a legend of the file that %s", (_, legend, written) => {
  const own =
    '<c:legend><c:legendPos val="r"/><c:layout><c:manualLayout><c:x val="0.1"/></c:manualLayout></c:layout><c:overlay val="1"/></c:legend>';
  const { texts } = saved(
    (first) => (first.charts[0].legend = legend),
    (parts) => ({
      ...parts,
      [CHART]: String(parts[CHART]).replace("<c:plotVisOnly", `${own}<c:plotVisOnly`),
    }),
  );
  expect(texts[CHART]).toContain(`</c:plotArea>${written}<c:plotVisOnly val="1"/>`);
});
