// node pagefind-queries.mjs FOLDER LANGUAGE [LIMIT]: answers queries (a list in JSON on standard input) by the index that
// Pagefind has written to FOLDER/pagefind, without a browser: a list of lists of addresses in FOLDER, in JSON.
import { copyFileSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [, , folder, language, limit] = process.argv;
const site = "http://site.invalid";
globalThis.location = { href: `${site}/`, origin: site, pathname: "/", hostname: "site.invalid", protocol: "http:" };
globalThis.window = { location };
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
globalThis.fetch = async (url) => {
  const path = new URL(url, site).pathname;
  return new Response(readFileSync(join(folder, decodeURIComponent(path))));
};

// Its script is a module, which only the ending tells node.
const script = resolve(folder, "pagefind/pagefind.mjs");
copyFileSync(resolve(folder, "pagefind/pagefind.js"), script);
const pagefind = await import(pathToFileURL(script));
await pagefind.options({ basePath: "/pagefind/", baseUrl: "/" });
const answers = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  const { results } = await pagefind.search(text);
  const pages = await Promise.all(results.slice(0, Number(limit ?? 10)).map((result) => result.data()));
  answers.push(pages.map((page) => page.url.replace(/^\//, "")));
}
process.stdout.write(JSON.stringify(answers));
