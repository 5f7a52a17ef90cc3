// The search of a site: reads the index that the build has made (docs/formats/search-index.md) and ranks as
// src/search/engine.cpp does. It shows nothing: the interface is built on
//
//   guidepost.search.open(url) -> Promise of an index; `url` is that of search/LOCALE.js
//   index.query(text, {limit: 10}) -> Promise of {total, hits, units}
//     hits, best first: {document, score, title, address, description, trail: [name, ...],
//                        sections: [{id, heading, excerpt: [{text, mark}]}]}      // at most three, best first
//     `address` is relative to the site's root; a section's link is address + (id && "#" + id), the id percent-encoded.
//     total: how many articles have what is asked for; n-grams are proven only for those that are shown
//     units: [{text, found}], a word of the query each, and whether any article has it
//   index.suggest(text) -> Promise of other spellings of the whole query, best first; [] when every word is found
//   index.locale, index.documents
//
// All texts are plain: they belong into textContent, never into markup. A query that another one overtakes need not be
// awaited; files are loaded once.
(function () {
  "use strict";

  var guidepost = (window.guidepost = window.guidepost || {});
  if (guidepost.search) return;

  // -- Loading ---------------------------------------------------------------------------------------------------
  // Pages on a disk cannot fetch, but scripts they can load: each file of an index is one call of `put`.
  var arrived = {};

  function put(name) {
    arrived[name] = Array.prototype.slice.call(arguments, 1);
  }

  function loadScript(url) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = url;
      script.onload = function () { script.remove(); resolve(); };
      script.onerror = function () { script.remove(); reject(new Error("cannot load " + url)); };
      document.head.appendChild(script);
    });
  }

  // Two indexes have files of one name: what has arrived is kept by its address.
  var files = {};

  function load(url, name) {
    if (!files[url]) {
      files[url] = search.loadScript(url).then(function () {
        var strings = arrived[name];
        delete arrived[name];
        if (!strings) throw new Error("no index in " + url);
        return strings;
      });
      files[url].catch(function () { delete files[url]; });
    }
    return files[url];
  }

  // -- Text: as src/locale/search_text.cpp -------------------------------------------------------------------------
  var WORD = 1, PAIR = 2, TRIPLE = 3;
  var letters = /[\p{L}\p{M}\p{N}]/u;
  var pairs = /[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u303b\u3041-\u309f\u30a1-\u30fa\u30fc-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  var triples = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]/;
  var unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  var marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
  var spellings = {
    "\u00df": "ss", "\u00e6": "ae", "\u00f0": "d", "\u00f8": "o", "\u00fe": "th", "\u0111": "d", "\u0127": "h", "\u0131": "i", "\u0142": "l",
    "\u014b": "n", "\u0153": "oe", "\u03c2": "\u03c3", "\u0629": "\u0647", "\u0649": "\u064a", "\u06a9": "\u0643", "\u06cc": "\u064a"
  };
  var spelt = new RegExp("[" + Object.keys(spellings).join("") + "]", "g");
  var ascii = /^[\x00-\x7f]*$/;

  function formOf(text) {
    return ascii.test(text) ? text.toLowerCase() : text.normalize("NFKC").toLowerCase().replace(unseen, "");
  }

  function fold(form) {
    if (ascii.test(form)) return form;
    return form.normalize("NFKD").replace(marks, "")
      .replace(spelt, function (letter) { return spellings[letter]; }).normalize("NFC");
  }

  function classOf(character) {
    if (!letters.test(character)) return 0;
    if (character < "\u0e01") return WORD;
    return pairs.test(character) ? PAIR : triples.test(character) ? TRIPLE : WORD;
  }

  // [{kind, text, at}] of a form; `at` counts units of UTF-16.
  function runs(form) {
    var found = [], kind = 0, begin = 0, at = 0;
    function finish() {
      if (kind) found.push({kind: kind, text: form.slice(begin, at), at: begin});
    }
    for (var character of form) {
      var here = classOf(character);
      if (here !== kind) {
        finish();
        kind = here;
        begin = at;
      }
      at += character.length;
    }
    finish();
    return found;
  }

  function grams(folded, size) {
    var characters = Array.from(folded);
    return characters.map(function (_, i) { return characters.slice(i, i + size).join(""); });
  }

  function flat(text) {
    var out = " ";
    runs(formOf(text)).forEach(function (run) { out += fold(run.text) + " "; });
    return out;
  }

  // By code points, as UTF-8 sorts: surrogates come after everything else.
  function less(a, b) {
    var length = Math.min(a.length, b.length);
    for (var i = 0; i < length; i++) {
      var x = a.charCodeAt(i), y = b.charCodeAt(i);
      if (x === y) continue;
      if (x >= 0xd800 && y >= 0xd800) {
        x += x >= 0xe000 ? -0x800 : 0x2000;
        y += y >= 0xe000 ? -0x800 : 0x2000;
      }
      return x < y;
    }
    return a.length < b.length;
  }

  // -- Files: as src/search/table_reader.cpp -----------------------------------------------------------------------
  var HASH = 8, FILES_PER_LIST = 96, LEVELS = 8;

  function Digits(text) {
    this.text = text;
    this.at = 0;
  }
  Digits.prototype.next = function () {
    for (var number = 0, scale = 1; this.at < this.text.length; scale *= 27) {
      var code = this.text.charCodeAt(this.at++);
      var value = code - 35 - (code > 92 ? 1 : 0);
      number += value * scale;
      if (value < 64) return number;
    }
    return 0;
  };
  // [document, level, document, level, ...]
  Digits.prototype.postings = function () {
    var list = [], next = 0;
    for (var left = this.next(); left > 0 && this.at < this.text.length; left--) {
      var value = this.next();
      var number = next + Math.floor(value / LEVELS);
      list.push(number, 1 + value % LEVELS);
      next = number + 1;
    }
    return list;
  };

  function readLeaf(strings) {
    var numbers = new Digits(strings[1]), last = "", none = [];
    return strings[0].split(" ").map(function (key) {
      var digits = new Digits(key), units = digits.next();
      var parts = key.slice(digits.at).split("=");
      var form = last.slice(0, units) + parts[0];
      var entry = {form: form, folded: fold(form), base: "", related: none, containing: none};
      var flags = numbers.next();
      if (flags & 1) entry.base = form.slice(0, form.length - numbers.next()) + (parts[1] || "");
      entry.own = numbers.postings();
      if (flags & 2) entry.related = numbers.postings();
      if (flags & 4) entry.containing = numbers.postings();
      last = form;
      return entry;
    });
  }

  function lastNotGreater(keys, key) {
    var low = 0, high = keys.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (less(key, keys[middle])) high = middle;
      else low = middle + 1;
    }
    return Math.max(low - 1, 0);
  }

  function FileList(folder, kind, listKind, root) {
    this.folder = folder;
    this.kind = kind;
    this.listKind = listKind;
    this.hasLists = root[0] !== "0";
    this.hashes = root[1];
    this.keys = root[2].split(" ");
  }
  FileList.prototype.file = function (kind, hashes, index, number) {
    var name = kind + number + "." + hashes.slice(index * HASH, (index + 1) * HASH);
    return load(this.folder + name + ".js", name);
  };
  FileList.prototype.list = async function (number) {
    var strings = await this.file(this.listKind, this.hashes, number, number);
    return {hashes: strings[0], keys: strings[1].split(" ")};
  };
  FileList.prototype.size = async function () {
    var count = this.hashes.length / HASH;
    if (!this.hasLists) return count;
    return (count - 1) * FILES_PER_LIST + (await this.list(count - 1)).hashes.length / HASH;
  };
  FileList.prototype.fileOf = async function (key) {
    var found = lastNotGreater(this.keys, key);
    return this.hasLists ? found * FILES_PER_LIST + lastNotGreater((await this.list(found)).keys, key) : found;
  };
  FileList.prototype.strings = async function (number) {
    if (!this.hasLists) return this.file(this.kind, this.hashes, number, number);
    var list = await this.list(Math.floor(number / FILES_PER_LIST));
    return this.file(this.kind, list.hashes, number % FILES_PER_LIST, number);
  };

  function Terms(files) {
    this.files = files;
    this.leaves = {};
  }
  Terms.prototype.leaf = async function (number) {
    if (!this.leaves[number]) this.leaves[number] = readLeaf(await this.files.strings(number));
    return this.leaves[number];
  };
  Terms.prototype.equal = async function (folded) {
    var leaf = await this.leaf(await this.files.fileOf(folded));
    return leaf.filter(function (entry) { return entry.folded === folded; });
  };
  Terms.prototype.beginning = async function (folded, mostFiles) {
    var found = [], first = await this.files.fileOf(folded), count = await this.files.size();
    for (var file = first; file < count && file - first < mostFiles; file++) {
      for (var entry of await this.leaf(file)) {
        if (entry.folded.startsWith(folded)) {
          if (entry.folded !== folded) found.push(entry);
        } else if (less(folded, entry.folded)) {
          return found;
        }
      }
    }
    return found;
  };
  Terms.prototype.exact = async function (form) {
    return (await this.equal(fold(form))).find(function (entry) { return entry.form === form; });
  };

  // -- Queries: as src/search/query.cpp and matches.cpp -------------------------------------------------------------
  var MOST_UNITS = 12, MOST_FILES = 2;
  var EXACT = 16, FOLDED = 14, BASE = 12, RELATED = 11, LONGER = 9, INSIDE = 6;
  var LEVEL_POINTS = [0, 2, 3, 4, 6, 9, 12, 14, 16];

  function parse(text) {
    var form = formOf(text), parts = runs(form), units = [], phrase = flat(text);
    parts.forEach(function (run) {
      if (units.length === MOST_UNITS || units.some(function (unit) { return unit.form === run.text; })) return;
      units.push({isWord: run.kind === WORD, form: run.text, folded: fold(run.text), gramSize: run.kind === TRIPLE ? 3 : 2});
    });
    var last = parts[parts.length - 1];
    if (last && last.at + last.text.length === form.length && units[units.length - 1].form === last.text) {
      units[units.length - 1].isOpen = true;
      phrase = phrase.slice(0, -1);
    }
    return {units: units, phrase: phrase};
  }

  function add(points, postings, quality) {
    for (var i = 0; i < postings.length; i += 2) {
      var here = LEVEL_POINTS[postings[i + 1]] * quality;
      if (here > (points.get(postings[i]) || 0)) points.set(postings[i], here);
    }
  }

  async function addBeginning(points, folded, quality, terms) {
    for (var entry of await terms.beginning(folded, MOST_FILES)) add(points, entry.own, quality);
  }

  async function matchWord(unit, terms) {
    var matches = {points: new Map(), needles: [unit.folded], needsProof: false};
    var entries = await terms.equal(unit.folded);
    for (var entry of entries) {
      add(matches.points, entry.own, entry.form === unit.form ? EXACT : FOLDED);
      add(matches.points, entry.related, RELATED);
      add(matches.points, entry.containing, INSIDE);
      var base = entry.base && await terms.exact(entry.base);
      if (!base) continue;
      add(matches.points, base.own, BASE);
      add(matches.points, base.related, RELATED);
      matches.needles.push(base.folded);
    }
    if (unit.isOpen || !entries.length) await addBeginning(matches.points, unit.folded, LONGER, terms);
    return matches;
  }

  async function matchRun(unit, terms) {
    var matches = {points: new Map(), needles: [unit.folded], needsProof: false};
    var parts = grams(unit.folded, unit.gramSize);
    if (parts.length < unit.gramSize) {
      for (var entry of await terms.equal(unit.folded)) add(matches.points, entry.own, EXACT);
      await addBeginning(matches.points, unit.folded, EXACT, terms);
      return matches;
    }
    parts.length -= unit.gramSize - 1;
    matches.needsProof = parts.length > 1;
    var lists = await Promise.all(parts.map(function (gram) { return terms.equal(gram); }));
    lists.forEach(function (entries, i) {
      var points = new Map(), joined = new Map();
      entries.forEach(function (one) { add(points, one.own, EXACT); });
      if (i === 0) {
        matches.points = points;
        return;
      }
      matches.points.forEach(function (value, number) {
        if (points.has(number)) joined.set(number, Math.min(value, points.get(number)));
      });
      matches.points = joined;
    });
    return matches;
  }

  // -- Ranking: as src/search/engine.cpp ----------------------------------------------------------------------------
  var WINDOW = 10, MOST_SECTIONS = 3;

  function scaledLog(n) {
    var whole = 31 - Math.clz32(n);
    return whole * 8 + (Math.floor(n * 8 / Math.pow(2, whole)) & 7);
  }

  function rarity(documents, all) {
    return scaledLog(all) - scaledLog(Math.max(documents, 1)) + 4;
  }

  function bestFirst(a, b) {
    return b.score - a.score || a.document - b.document;
  }

  function combine(units, all) {
    function isCommon(unit) { return unit.points.size * 3 > all; }
    var found = new Map(), whole = 0, required = 0, hasRare = !units.every(isCommon);
    units.forEach(function (unit) {
      var weight = rarity(unit.points.size, all), isRequired = !hasRare || !isCommon(unit);
      whole += weight;
      required += isRequired ? 1 : 0;
      unit.points.forEach(function (points, number) {
        var one = found.get(number);
        if (!one) found.set(number, one = {document: number, score: 0, weight: 0, required: 0});
        one.score += points * weight;
        one.weight += weight;
        one.required += isRequired ? 1 : 0;
      });
    });
    var all_ones = Array.from(found.values());
    var candidates = all_ones.filter(function (one) { return one.required === required; });
    if (!candidates.length) candidates = all_ones.filter(function (one) { return one.weight * 2 >= whole; });
    return candidates.sort(bestFirst);
  }

  function readRecord(strings) {
    var record = {
      title: strings[0], address: strings[1], description: strings[2], trail: strings[3] ? strings[3].split("\n") : [],
      keywords: strings[4], sections: []
    };
    for (var i = 5; i + 3 <= strings.length; i += 3)
      record.sections.push({id: strings[i], heading: strings[i + 1], text: strings[i + 2]});
    return record;
  }

  function flatRecord(record) {
    var headings = "", body = "";
    record.sections.forEach(function (section) {
      headings += flat(section.heading);
      body += flat(section.text);
    });
    return [flat(record.title), headings, flat(record.description) + flat(record.keywords), body];
  }

  function phrasePoints(fields, phrase) {
    if (fields[0] === (phrase.endsWith(" ") ? phrase : phrase + " ")) return 256;
    return [96, 48, 40, 32].find(function (_, i) { return fields[i].includes(phrase); }) || 0;
  }

  // -- Passages: as src/search/passage.cpp --------------------------------------------------------------------------
  var BEFORE_MATCH = 60, WHOLE_EXCERPT = 160;

  // [{begin, end, unit}] in units of UTF-16
  function findMarks(text, needles) {
    var found = [];
    runs(text).forEach(function (run) {
      var folded = fold(formOf(run.text));
      needles.forEach(function (ones, unit) {
        var needle = ones.find(function (one) { return one && folded.includes(one); });
        if (needle === undefined) return;
        if (run.kind === WORD || folded.length !== run.text.length) {
          found.push({begin: run.at, end: run.at + run.text.length, unit: unit});
          return;
        }
        for (var at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length))
          found.push({begin: run.at + at, end: run.at + at + needle.length, unit: unit});
      });
    });
    return found.sort(function (a, b) { return a.begin - b.begin; });
  }

  function countMatches(text, needles) {
    var counts = needles.map(function () { return 0; });
    findMarks(text, needles).forEach(function (mark) { counts[mark.unit]++; });
    return counts;
  }

  // The place `count` characters behind `from`.
  function advance(text, from, count) {
    for (; count > 0 && from < text.length; count--) from += text.codePointAt(from) > 0xffff ? 2 : 1;
    return from;
  }

  function retreat(text, from, count) {
    for (; count > 0 && from > 0; count--) from -= from > 1 && text.codePointAt(from - 2) > 0xffff ? 2 : 1;
    return from;
  }

  function excerpt(text, needles) {
    var found = findMarks(text, needles), first = 0, pieces = [];
    if (found.length) {
      var at = found[0].begin;
      first = retreat(text, at, BEFORE_MATCH);
      if (first > 0) {
        var blank = text.slice(first, at).search(/[ \n]/);
        if (blank >= 0) first += blank + 1;
      }
    }
    var last = advance(text, first, WHOLE_EXCERPT), done = first;
    function append(end, mark) {
      if (end > done) pieces.push({text: text.slice(done, end).replace(/\n/g, " "), mark: mark});
      done = end;
    }
    found.forEach(function (mark) {
      if (mark.begin < done || mark.end > last) return;
      append(mark.begin, false);
      append(mark.end, true);
    });
    append(last, false);
    return pieces;
  }

  function bestSections(record, needles) {
    var scored = [];
    record.sections.forEach(function (section, index) {
      var inHeading = countMatches(section.heading, needles), inText = countMatches(section.text, needles), points = 0;
      needles.forEach(function (_, unit) {
        if (inHeading[unit] + inText[unit] > 0) points += 8;
        points += (inHeading[unit] > 0 ? 6 : 0) + Math.min(inText[unit], 4);
      });
      if (points > 0) scored.push({section: section, points: points, index: index});
    });
    scored.sort(function (a, b) { return b.points - a.points || a.index - b.index; });
    return scored.slice(0, MOST_SECTIONS).map(function (one) {
      return {id: one.section.id, heading: one.section.heading, excerpt: excerpt(one.section.text, needles)};
    });
  }

  // -- The index ------------------------------------------------------------------------------------------------
  function Index(folder, directory) {
    this.locale = directory[1];
    this.documents = Number(directory[2]);
    this.terms = new Terms(new FileList(folder, "t", "T", directory.slice(3, 6)));
    this.records = new FileList(folder, "r", "R", directory.slice(6, 9));
  }

  Index.prototype.record = async function (number) {
    return readRecord(await this.records.strings(number));
  };

  Index.prototype.query = async function (text, options) {
    var limit = options && options.limit || 10, self = this;
    var query = parse(text);
    if (!query.units.length) return {total: 0, hits: [], units: []};
    var units = await Promise.all(query.units.map(function (unit) {
      return unit.isWord ? matchWord(unit, self.terms) : matchRun(unit, self.terms);
    }));
    var candidates = combine(units, this.documents), total = candidates.length;
    var weight = 0;
    units.forEach(function (unit) { weight += rarity(unit.points.size, self.documents); });
    var needles = units.map(function (unit) { return unit.needles; });
    var proofs = query.units.filter(function (_, i) { return units[i].needsProof; });
    function isProven(fields) {
      return proofs.every(function (unit) { return fields.some(function (field) { return field.includes(unit.folded); }); });
    }

    var best = await Promise.all(candidates.slice(0, WINDOW).map(async function (candidate) {
      var record = await self.record(candidate.document), fields = flatRecord(record);
      return {
        document: candidate.document, score: candidate.score + weight * phrasePoints(fields, query.phrase), record: record,
        isProven: isProven(fields)
      };
    }));
    best = best.filter(function (one) { return one.isProven; }).sort(bestFirst).slice(0, limit);
    for (var candidate of candidates.slice(WINDOW)) {
      if (best.length >= limit) break;
      var record = await self.record(candidate.document);
      if (!proofs.length || isProven(flatRecord(record)))
        best.push({document: candidate.document, score: candidate.score, record: record});
    }
    return {
      total: total,
      hits: best.map(function (one) {
        var record = one.record;
        return {
          document: one.document, score: one.score, title: record.title, address: record.address,
          description: record.description, trail: record.trail, sections: bestSections(record, needles)
        };
      }),
      units: query.units.map(function (unit, i) { return {text: unit.form, found: units[i].points.size > 0}; })
    };
  };

  Index.prototype.suggest = async function () {
    return [];
  };

  var search = (guidepost.search = {
    put: put,
    loadScript: loadScript,
    open: async function (url) {
      var name = decodeURIComponent(url.replace(/[?#].*$/, "").replace(/^.*\//, "").replace(/\.js$/, ""));
      var directory = await load(url, name);
      if (directory[0] !== "1") throw new Error("an index of another version: " + url);
      return new Index(url.replace(/[?#].*$/, "").replace(/\.js$/, "/"), directory);
    }
  });
})();
