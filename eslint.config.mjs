import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";
import { roomRules } from "./scripts/rooms.mjs";

const nodeNames = {
  __dirname: "readonly",
  console: "readonly",
  module: "readonly",
  process: "readonly",
  require: "readonly",
  URL: "readonly",
};

export default defineConfig(
  { ignores: ["dist/", "coverage/"] },
  js.configs.recommended,
  typescript.configs.recommendedTypeChecked,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { "@typescript-eslint/consistent-type-imports": "error" },
  },
  {
    files: ["**/*.{js,mjs}"],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { globals: nodeNames },
  },
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  roomRules(),
  prettier,
);
