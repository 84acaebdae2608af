import js from "@eslint/js";
import globals from "globals";
import { configs as lit } from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import { configs as wc } from "eslint-plugin-wc";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

/** What a page under a strict policy, or our own rules, cannot run. */
const unsafe = [
  {
    selector: "CallExpression[callee.name='eval']",
    message: "A strict policy forbids eval.",
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Function']",
    message: "A strict policy forbids functions made from text.",
  },
  {
    selector:
      "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
    message: "Text is text: build nodes, or use a Lit template.",
  },
  {
    selector:
      "ImportDeclaration[source.value=/unsafe-html|unsafe-svg|style-map/]",
    message: "Text is text, and styles are classes or custom properties.",
  },
];

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "**/storybook-static/",
    "**/coverage/",
    ".cache/",
    "packages/charts/src/vega/generated/",
    "test/fixtures/",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs,cjs,ts}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always"],
      "max-lines": ["error", 400],
      "no-console": "off",
      "no-restricted-syntax": ["error", ...unsafe],
    },
  },
  {
    files: ["**/*.ts"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylistic],
    languageOptions: {
      parserOptions: {
        project: "./tsconfig.tests.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        // A hook names what it is given, for whoever overrides it.
        { argsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    extends: [
      lit["flat/recommended"],
      wc["flat/best-practice"],
      litA11y.configs.recommended,
    ],
    plugins: { "lit-a11y": litA11y },
    settings: {
      wc: { elementBaseClasses: ["LitElement", "CommonsElement"] },
    },
    rules: {
      // The define modules guard the registry; classes never define themselves.
      "wc/guard-super-call": "off",
      "wc/no-constructor-params": "error",
    },
  },
  {
    files: ["**/*.{test,stories,harness}.ts", "test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // Chai states an expectation by reading a property.
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: ["**/*.test.ts"],
    rules: {
      // Tests read JSON and compare it; the comparison is the check.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: [
      "**/*.{mjs,cjs}",
      "packages/cli/src/**/*.ts",
      "test/**/*.ts",
      ".storybook/*.ts",
    ],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["examples/**/*.js", "bench/pages/*.js", "test/csp/*.js"],
    languageOptions: { globals: globals.browser },
  },
);
