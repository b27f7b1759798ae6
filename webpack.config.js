const path = require("node:path");

/** The core as a library: pure, so one file serves Node and a page. */
module.exports = {
  entry: "./src/core.ts",
  target: ["web", "es2022"],
  devtool: "source-map",
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "core.js",
    library: { name: "clientBaseAudit", type: "umd" },
    globalObject: "globalThis",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [{ test: /\.ts$/, loader: "ts-loader", options: { onlyCompileBundledFiles: true } }],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};
