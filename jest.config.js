/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // office.js goes on sending what is due after a test file has ended.
  testEnvironmentOptions: { globalsCleanup: "off" },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "^.+\\.(ts|mjs)$": ["@swc/jest", { jsc: { target: "es2022" } }] },
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
};
