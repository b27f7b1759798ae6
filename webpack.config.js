const path = require("node:path");

const shared = {
  devtool: "source-map",
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [{ test: /\.ts$/, loader: "ts-loader", options: { onlyCompileBundledFiles: true } }],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};

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
    clean: true,
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

module.exports = [core, bench];
