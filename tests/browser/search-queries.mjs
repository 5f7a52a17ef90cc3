// node search-queries.mjs INDEX [LIMIT]: answers queries (a list in JSON on standard input) by the script of the search,
// without a browser: a list of {hits: [[address, score], ...], shown, suggestion, bytes} in JSON. `shown` are the lines that
// guidepost search prints. `bytes` are those that a query
// loads, gzipped, when the index itself is there already; `first` of the first one are with the directory and with the scripts
// of the field. `rounds`: how often the query waits for files.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadEngine } from "./search-engine.mjs";

const [, , url, limit] = process.argv;
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;
const assets = join(dirname(url), "../assets");
const ofField = readdirSync(assets).filter((name) => /^search(-box|-results)?\.[^.]*\.js$/.test(name));
const scripts = ofField.reduce((sum, name) => sum + gzipped(readFileSync(join(assets, name))), 0);
const answers = [];
const line = ({ id, excerpt }) => `  ${id && `#${id}  `}${excerpt.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("")}\n`;
const notices = { o: 'outdated', p: 'partly translated', m: 'machine translated' };
const noticed = ({ notice }) => notice && `  ${[...notice].map((letter) => notices[letter]).join(', ')}`;
const shown = (hit) => `${hit.title}\n  ${hit.address}  (${hit.score})${noticed(hit)}\n${hit.sections.map(line).join("")}`;
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  let loaded = scripts;
  const engine = loadEngine((_, bytes) => { loaded += gzipped(bytes); });
  const index = await engine.open(url);
  const [before, rounds] = [loaded, engine.rounds];
  const { hits, units } = await index.query(text, { limit: Number(limit ?? 10) });
  const cost = { bytes: loaded - before, first: loaded, rounds: engine.rounds - rounds };
  answers.push({ hits: hits.map((hit) => [hit.address, hit.score]), suggestion: units.some(({ spelling }) => spelling) ? units.map((unit) => unit.spelling || unit.text).join(" ") : "", ...cost });
  answers.at(-1).shown = (await Promise.all(hits.map((hit) => hit.load()))).map(shown).join("");
}
process.stdout.write(JSON.stringify(answers));
