/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // office.js goes on sending what is due after a test file has ended.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // Some tests go through hundreds of workbooks, and machines of CI are shared.
  testTimeout: 60_000,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "^.+\\.(ts|mjs)$": ["@swc/jest", { jsc: { target: "es2022" } }] },
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
};
