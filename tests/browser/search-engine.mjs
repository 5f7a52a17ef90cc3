// Loads templates/assets/search.js without a browser: files of an index come from a folder.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const script = fileURLToPath(new URL("../../templates/assets/search.js", import.meta.url));

// The object guidepost.search; `read` is told the bytes of each file that is loaded. Files that are asked for together come together:
// `search.rounds` counts how often a query waits.
export function loadEngine(read = () => {}) {
  const context = vm.createContext({ window: {}, console });
  context.window.guidepost = {};
  context.guidepost = context.window.guidepost;
  vm.runInContext(readFileSync(script, "utf8"), context, { filename: script });
  const search = context.guidepost.search;
  search.rounds = 0;
  let round;
  search.loadScript = async (url) => {
    round ??= new Promise((resolve) => setImmediate(() => {
      round = undefined;
      search.rounds += 1;
      resolve();
    }));
    await round;
    const bytes = readFileSync(url);
    read(url, bytes);
    vm.runInContext(bytes.toString("utf8"), context, { filename: url });
  };
  return search;
}
