// Reads a JSON object of names and texts in M, and prints one of names and what is wrong with them.
// The folder that holds node_modules is the argument.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.argv[2], "package.json"));
const { DefaultSettings, TaskUtils } = require("@microsoft/powerquery-parser");

const wrong = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
    const parsed = await TaskUtils.tryLexParse(DefaultSettings, text);
    if (!TaskUtils.isParseStageOk(parsed)) {
        wrong[name] = parsed.error?.message ?? "cannot be read";
    }
}
console.log(JSON.stringify(wrong));
