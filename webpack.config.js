const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { IgnorePlugin } = require("webpack");
const { version } = require("./package.json");
const { localhostCertificate } = require("./scripts/certificates.js");
const { contentSecurityPolicy } = require("./scripts/content-security-policy.js");
const { LOCAL_SITE, movedTo, siteFrom } = require("./scripts/site.js");

const OFFICE_JS = {
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

const shared = {
  devtool: "source-map",
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [{ test: /\.ts$/, loader: "ts-loader", options: { onlyCompileBundledFiles: true } }],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** HiGHS asks for it in Node, never in a browser. */
const withoutNode = new IgnorePlugin({ resourceRegExp: /^node:module$/ });

/** The core as a library: pure, so one file serves Node and a page. */
const core = {
  ...shared,
  name: "core",
  entry: "./src/core.ts",
  target: ["web", "es2022"],
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "core.js",
    library: { name: "clientBaseAudit", type: "umd" },
    globalObject: "globalThis",
  },
};

/** The timings, bundled as the product is: what is measured is what runs. */
const bench = {
  ...shared,
  name: "bench",
  entry: "./bench/run.ts",
  target: ["node", "es2022"],
  output: { path: path.resolve(__dirname, "dist/bench"), filename: "run.js" },
};

/** How plans are solved, bundled as in the pane, on a page that tests and timings drive. */
const solving = {
  ...shared,
  name: "solving",
  entry: {
    solving: { import: "./workbench/browser/solving/page.ts", library: { name: "solving", type: "window" } },
  },
  target: ["web", "es2022"],
  output: {
    path: path.resolve(__dirname, "dist/solving"),
    filename: "[name].js",
    assetModuleFilename: "[name][ext]",
  },
  optimization: { splitChunks: false },
  plugins: [
    withoutNode,
    new HtmlPlugin({
      filename: "solving.html",
      scriptLoading: "defer",
      meta: {
        policy: {
          "http-equiv": "Content-Security-Policy",
          content: contentSecurityPolicy({ serving: false }),
        },
      },
    }),
  ],
};

/** The add-in: dist/ is its site. Shared-runtime hosts of ExcelApi 1.14 are WebView2 and Safari, which read ES2022. */
async function addin({ serving, officeJs, site }) {
  return {
    ...shared,
    name: "addin",
    entry: { taskpane: ["./src/functions/functions.ts", "./src/taskpane/taskpane.ts"] },
    target: ["web", "es2022"],
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      assetModuleFilename: "[name][ext]",
      clean: { keep: /^(core\.js|(bench|solving)[\\/])/ },
    },
    // The interface is one file, loaded after the ribbon's commands and the formulas are there.
    optimization: { splitChunks: false },
    plugins: [
      withoutNode,
      new CustomFunctionsMetadataPlugin({
        output: "functions.json",
        input: "./src/functions/functions.ts",
      }),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
        templateParameters: {
          contentSecurityPolicy: contentSecurityPolicy({ serving }),
          officeJs: OFFICE_JS[officeJs],
          version,
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          { from: "src/taskpane/*.css", to: "[name][ext]" },
          { from: "src/taskpane/help.html", to: "[name][ext]" },
          { from: "src/taskpane/cannot-start.js", to: "[name][ext]", info: { minimized: true } },
          {
            from: "manifest.xml",
            transform: (manifest) => movedTo(site, manifest.toString()),
          },
          ...(officeJs === "local" ? officeJsOfTheWorkbench : []),
        ],
      }),
    ],
    devServer: serving && {
      server: { type: "https", options: await localhostCertificate() },
      port: 3000,
      host: "localhost",
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
      hot: false,
      client: { overlay: false },
    },
  };
}

/** What office.js of the npm package loads when Excel on the web, or a stand-in for it, shows the page. */
const officeJsOfTheWorkbench = [
  "office.js",
  "office.debug.js",
  "excel-web-16.00.js",
  "excel-web-16.00.debug.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "{ru-ru,en-us}/*",
].map((name) => ({
  context: "node_modules/@microsoft/office-js/dist",
  from: name,
  to: "office-js/[path][name][ext]",
  info: { minimized: true },
}));

/**
 * ADDIN_URL or `--env site=…`: where the add-in is hosted. `--env officeJs=local`: the npm package's office.js
 * instead of Microsoft's.
 */
module.exports = async (env) => {
  const officeJs = env.officeJs ?? process.env.OFFICE_JS ?? "microsoft";
  if (!(officeJs in OFFICE_JS)) throw new Error(`officeJs is "microsoft" or "local", not "${officeJs}".`);
  const serving = env.WEBPACK_SERVE === true;
  const site = serving ? LOCAL_SITE : siteFrom(env.site ?? process.env.ADDIN_URL);
  return [core, bench, solving, await addin({ serving, officeJs, site })];
};
