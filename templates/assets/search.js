// The search of a site: reads the index that the build has made (docs/formats/search-index.md) and ranks as
// src/search/engine.cpp does. It shows nothing: the interface is built on
//
//   guidepost.search.open(url) -> Promise of an index; `url` is that of search/LOCALE.js
//   index.query(text, {limit: 10}) -> Promise of {total, hits, units}; `passages: 3` may stand beside `limit`
//     hits, best first: {document, score, title, address, trail: [name, ...], notice: "", load: function () -> Promise of the same
//                        hit with its passages, which cost some 2 KB; the first `passages` (3) have them already
//                        summary: [{text, mark}],                      // the article's description, may be empty
//                        sections: [{id, heading, excerpt: [{text, mark}]}]}      // at most three, best first
//     Without passages, summary and sections are [].
//     `address` is relative to the site's root; a section's link is address + (id && "#" + id), the id percent-encoded.
//     The section above the first heading has neither id nor heading; one that began in another part has no heading.
//     `notice` tells of the translation: "o" when it is outdated, "p" partly in another language, "m" made by machine.
//     total: about how many articles have what is asked for
//     units: [{text, found, spelling}], a word of the query each: whether any article has it, and the word that was
//     taken for one that none has
//   index.locale, index.documents
//
// All texts are plain: they belong into textContent, never into markup. A query that another one overtakes need not be
// awaited; files are loaded once.
(function () {
  "use strict";

  var guidepost = (window.guidepost = window.guidepost || {});
  if (guidepost.search) return;

  // -- Loading ---------------------------------------------------------------------------------------------------
  // Each file of an index is one call of `put`. Pages on a disk cannot fetch, but scripts they can load; elsewhere a file that is read
  // costs less time than one that runs.
  var arrived = {}, canFetch = /^https?:/.test(window.location && window.location.protocol);

  // The file's name without its hash, then its strings, with tabs between them.
  function put(text) {
    var strings = text.split("\t");
    arrived[strings[0]] = strings.slice(1);
  }

  function loadScript(url) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = url;
      script.onload = function () { script.remove(); resolve(); };
      script.onerror = function () { script.remove(); reject(new Error("no index in " + url)); };
      document.head.appendChild(script);
    });
  }

  async function stringsOfScript(url, name) {
    await search.loadScript(url);
    var strings = arrived[name];
    delete arrived[name];
    if (!strings) throw new Error("no index in " + url);
    canFetch = false; // had it been possible, no script had run: a policy may forbid it
    return strings;
  }

  async function stringsOfFile(url, name) {
    var call = await (await fetch(url)).text(), begin = "guidepost.search.put(\x60" + name + "\t";
    if (!call.startsWith(begin)) throw new Error("no index in " + url);
    var text = call.slice(begin.length, call.lastIndexOf("\x60"));
    if (text.includes("\\")) text = text.replace(/\\(.)/g, function (_, character) { return character === "r" ? "\r" : character; });
    return text.split("\t");
  }

  // Two indexes have files of one name: what has arrived is kept by its address.
  var files = {};

  function load(url, name) {
    if (!files[url]) {
      files[url] = canFetch ? stringsOfFile(url, name).catch(function () { return stringsOfScript(url, name); }) : stringsOfScript(url, name);
      files[url].catch(function () { delete files[url]; });
    }
    return files[url];
  }

  // -- Text: as src/locale/search_text.cpp -------------------------------------------------------------------------
  var WORD = 1, PAIR = 2, TRIPLE = 3;
  var PAIRS = "\\u1100-\\u11ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3031-\\u3035\\u303b\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u31bf\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  var TRIPLES = "\\u0e01-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff";
  var letters = /[\p{L}\p{M}\p{N}]+/gu, signs = /[^\p{L}\p{M}\p{N}]/gu, blanks = /^[\0-\u0e00]*$/;
  var pairs = new RegExp("^[" + PAIRS + "]", "u"), triples = new RegExp("^[" + TRIPLES + "]");
  var classes = new RegExp("[" + PAIRS + "]+|[" + TRIPLES + "]+|[^" + PAIRS + TRIPLES + "]+", "gu");
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

  // Words come again and again.
  var folded = new Map();

  function fold(form) {
    if (ascii.test(form)) return form;
    var known = folded.get(form);
    if (known === undefined) folded.set(form, known = foldAll(form));
    return known;
  }

  function foldAll(form) {
    return ascii.test(form) ? form : form.normalize("NFKD").replace(marks, "")
      .replace(spelt, function (letter) { return spellings[letter]; }).normalize("NFC");
  }

  // {kind, text, at} of each run of a form; `at` counts units of UTF-16. Expressions go through the text: they are much faster than
  // functions that have not run often yet.
  function* runs(form) {
    for (var match of form.matchAll(letters)) {
      if (blanks.test(match[0])) yield {kind: WORD, text: match[0], at: match.index};
      else for (var part of match[0].matchAll(classes))
        yield {kind: pairs.test(part[0]) ? PAIR : triples.test(part[0]) ? TRIPLE : WORD, text: part[0], at: match.index + part.index};
    }
  }

  function reversed(text) {
    return Array.from(text).reverse().join("");
  }

  function trim(text) {
    return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  }

  function grams(folded, size) {
    var characters = Array.from(folded);
    return characters.map(function (_, i) { return characters.slice(i, i + size).join(""); });
  }

  // Characters of Western and Central Europe that have one folded character each, and signs that are none in NFKC either.
  var even = /^[\0-\x7f\xa0-\xa7\xa9\xab\xac\xae\xb0\xb1\xb6\xb7\xbb\xbf-\xc5\xc7-\xdd\xe0-\xe5\xe7-\xfd\xff-\u012f\u0131\u0134-\u013e\u0141-\u0148\u014a-\u0151\u0154-\u017e\u2010-\u2016\u2018-\u2027\u20ac]+$/;

  // {text, even, flat}. `even` is the folded text, as long as it is, with a blank for each sign, or "" where that cannot be: what takes
  // many steps otherwise is one search in it. Nothing is composed across a blank: all runs are folded at once.
  function fit(text) {
    var folded = "", out = " ";
    if (even.test(text)) {
      folded = foldAll(text.replace(signs, " ").toLowerCase());
      out += folded.trim().replace(/ +/g, " ") + " ";
    } else {
      for (var run of formOf(text).match(letters) || []) out += (blanks.test(run) ? run : run.match(classes).join(" ")) + " ";
      out = foldAll(out);
    }
    return {text: text, even: folded, flat: out === "  " ? " " : out};
  }

  function flat(text) {
    return fit(text).flat;
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
  var HASH = 6, LEVELS = 8, ANYWHERE = 0xffff, PLACES = [2, 4, 3, 6, 8, 16, 12];

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
  // [document, level, places, document, ...]. Places are bits: 1 for the title, 2 for the first chunk, 4 for the next.
  // `grades`: 8 levels, or 2, which tell whether a term is in a title.
  Digits.prototype.postings = function (count, isPlaced, grades) {
    var list = [], next = 0;
    for (; count > 0 && this.at < this.text.length; count--) {
      var gap = this.next(), grade = gap % grades, places = ANYWHERE;
      if (isPlaced) {
        grade = this.next();
        places = PLACES[Math.floor(grade / LEVELS)] || this.next();
        grade %= grades;
      } else {
        gap = Math.floor(gap / grades);
      }
      list.push(next + gap, grades === LEVELS ? 1 + grade : 2 + 4 * grade, places);
      next += gap + 1;
    }
    return list;
  };

  var MOST_KEPT = 512, POSTINGS_PER_FILE = 2000, MOST_IN_PREFIX_LIST = 200, MOST_CHUNKS = 15;

  // {kept, total, isPlaced, grades, file}: postings that stand in the table, how many there are, and where the others are.
  function readList(numbers, grades) {
    var coded = numbers.next(), total = Math.floor(coded / 2), isPlaced = coded % 2 === 0;
    var file = total > MOST_KEPT ? numbers.next() : 0;
    return {
      kept: numbers.postings(Math.min(total, MOST_KEPT), isPlaced, grades), total: total, isPlaced: isPlaced, grades: grades, file: file
    };
  }

  function leftOut(list) {
    return list.total - list.kept.length / 3;
  }

  function forEachKey(strings, each) {
    if (strings.length < 2) return;
    var numbers = new Digits(strings[1]), last = "";
    strings[0].split(" ").forEach(function (key) {
      var digits = new Digits(key), units = digits.next();
      var parts = key.slice(digits.at).split("=");
      last = last.slice(0, units) + parts[0];
      each(last, parts[1] || "", numbers);
    });
  }

  var nothing = {kept: [], total: 0, file: 0};

  function readLeaf(strings) {
    var leaf = [];
    forEachKey(strings, function (form, note, numbers) {
      var entry = {form: form, folded: fold(form), base: "", related: nothing, containing: nothing};
      var flags = numbers.next();
      if (flags & 1) entry.base = form.slice(0, form.length - numbers.next()) + note;
      entry.own = readList(numbers, LEVELS);
      if (flags & 2) entry.related = readList(numbers, LEVELS);
      if (flags & 4) entry.containing = readList(numbers, 2);
      leaf.push(entry);
    });
    return leaf;
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
    this.filesPerList = {T: 24, R: 32}[listKind] || 96;
    this.hasLists = root[0] !== "0";
    this.hashes = root[1];
    this.keys = root[2].split(" ");
  }
  function fileUrl(folder, name, hashes, index) {
    return folder + name + "." + hashes.slice(index * HASH, (index + 1) * HASH) + ".js";
  }

  FileList.prototype.file = function (kind, hashes, index, number) {
    return load(fileUrl(this.folder, kind + number, hashes, index), kind + number);
  };
  FileList.prototype.list = async function (number) {
    var strings = await this.file(this.listKind, this.hashes, number, number);
    return {hashes: strings[0], keys: strings[1].split(" ")};
  };
  // -1 when the list of the file is not covered by an allowance.
  FileList.prototype.fileOf = async function (key, allowance) {
    var found = lastNotGreater(this.keys, key);
    if (!this.hasLists) return found;
    if (!allowance.coversList(this.listKind + found)) return -1;
    return found * this.filesPerList + lastNotGreater((await this.list(found)).keys, key);
  };
  FileList.prototype.isCovered = function (number, allowance) {
    return (!this.hasLists || allowance.coversList(this.listKind + Math.floor(number / this.filesPerList))) && allowance.coversFile(this.kind + number);
  };
  FileList.prototype.strings = async function (number) {
    var list = this.hasLists ? await this.list(Math.floor(number / this.filesPerList)) : this;
    var index = this.hasLists ? number % this.filesPerList : number;
    return (index + 1) * HASH <= list.hashes.length ? this.file(this.kind, list.hashes, index, number) : [];
  };

  var MOST_FILES_OF_PREFIX = 2, MOST_SPELLING_FILES = 3, RECORDS_PER_FILE = 4, STRINGS_PER_RECORD = 5, LAST = "\u{10ffff}";

  function Tables(folder, directory) {
    function list(kind, at) {
      return new FileList(folder, kind, kind.toUpperCase(), directory.slice(at, at + 3));
    }
    this.folder = folder;
    this.terms = list("t", 4);
    this.others = list("o", 7);
    this.prefixes = list("p", 10);
    this.forward = list("f", 13);
    this.backward = list("b", 16);
    this.records = list("r", 19);
    this.variantsHash = directory[22];
    this.leaves = {};
  }
  // How much a word of a query may have read, as src/search/allowance.hpp.
  function Allowance(most, known) {
    this.isLimited = most !== Infinity;
    this.isUsedUp = false;
    this.read = new Set(known);
    this.filesLeft = this.listsLeft = most;
  }
  Allowance.prototype.covers = function (name, left) {
    if (this.read.has(name)) return true;
    if (this[left] > 0) this.read.add(name);
    else this.isUsedUp = true;
    return this[left]-- > 0;
  };
  Allowance.prototype.coversFile = function (name) { return this.covers(name, "filesLeft"); };
  Allowance.prototype.coversList = function (name) { return this.covers(name, "listsLeft"); };

  // The tables as a word of a query sees them: what its allowance does not cover counts as not there.
  function Reader(tables, allowance) {
    var reader = Object.create(tables);
    reader.allowance = allowance;
    return reader;
  }
  Tables.prototype.leaf = async function (number) {
    if (number < 0 || !this.terms.isCovered(number, this.allowance)) return [];
    if (!this.leaves[number]) this.leaves[number] = readLeaf(await this.terms.strings(number));
    return this.leaves[number];
  };
  Tables.prototype.mayRead = async function (folded) {
    var file = await this.terms.fileOf(folded, this.allowance);
    return file >= 0 && this.terms.isCovered(file, this.allowance);
  };
  Tables.prototype.equal = async function (folded) {
    var leaf = await this.leaf(await this.terms.fileOf(folded, this.allowance));
    return leaf.filter(function (entry) { return entry.folded === folded; });
  };
  Tables.prototype.exact = async function (form) {
    return (await this.equal(fold(form))).find(function (entry) { return entry.form === form; });
  };
  Tables.prototype.hasPrefixList = async function (folded) {
    var first = await this.terms.fileOf(folded, this.allowance), last = await this.terms.fileOf(folded + LAST, this.allowance);
    return first < 0 || last < 0 || last - first >= MOST_FILES_OF_PREFIX;
  };
  Tables.prototype.prefixList = async function (folded) {
    var list = nothing, file = await this.prefixes.fileOf(folded, this.allowance);
    if (file < 0 || !this.prefixes.isCovered(file, this.allowance)) return list;
    forEachKey(await this.prefixes.strings(file), function (key, _, numbers) {
      var total = numbers.next();
      var here = {kept: numbers.postings(Math.min(total, MOST_IN_PREFIX_LIST), false, LEVELS), total: total, file: 0};
      if (key === folded) list = here;
    });
    return list;
  };
  Tables.prototype.beginning = async function (folded) {
    var found = [], first = await this.terms.fileOf(folded, this.allowance), last = await this.terms.fileOf(folded + LAST, this.allowance);
    for (var file = first; first >= 0 && file <= last && this.terms.isCovered(file, this.allowance); file++)
      found = found.concat((await this.leaf(file)).filter(function (entry) { return entry.folded.startsWith(folded) && entry.folded !== folded; }));
    return found;
  };
  // The postings that a table does not hold.
  Tables.prototype.rest = async function (list) {
    var found = [], count = Math.ceil(leftOut(list) / POSTINGS_PER_FILE);
    for (var i = 0; i < count && this.others.isCovered(list.file + i, this.allowance); i++)
      found = found.concat(new Digits((await this.others.strings(list.file + i))[0]).postings(POSTINGS_PER_FILE, list.isPlaced, list.grades));
    return found;
  };
  // [{word, frequency}] of a table of spellings.
  Tables.prototype.spellings = async function (files, beginning) {
    var found = [], first = await files.fileOf(beginning, this.allowance), last = await files.fileOf(beginning + LAST, this.allowance);
    var end = first < 0 ? 0 : Math.min(last + 1, first + MOST_SPELLING_FILES);
    for (var file = first; file < end && files.isCovered(file, this.allowance); file++) {
      forEachKey(await files.strings(file), function (word, _, numbers) {
        var frequency = numbers.next();
        if (word.startsWith(beginning)) found.push({word: word, frequency: frequency});
      });
    }
    return found;
  };
  // The text in the characters that articles mostly have: of Traditional and Simplified Chinese.
  Tables.prototype.inUsualCharacters = async function (text) {
    if (!this.variantsHash) return text;
    var pairs = Array.from((await load(fileUrl(this.folder, "v0", this.variantsHash, 0), "v0"))[0]), better = new Map();
    for (var i = 0; i + 1 < pairs.length; i += 2) better.set(pairs[i], pairs[i + 1]);
    return Array.from(text, function (character) { return better.get(character) || character; }).join("");
  };
  Tables.prototype.record = async function (number) {
    var strings = await this.records.strings(Math.floor(number / RECORDS_PER_FILE));
    var at = number % RECORDS_PER_FILE * STRINGS_PER_RECORD;
    return {
      title: strings[at], address: strings[at + 1], trail: strings[at + 2] ? strings[at + 2].split("\n") : [],
      hashes: strings[at + 3], notice: strings[at + 4]
    };
  };
  // The id that most headings have.
  function usualId(heading) {
    return heading.replace(/[^\w -]/g, "").replace(/ /g, "-").toLowerCase();
  }
  Tables.prototype.chunkFile = function (number, index, hashes) {
    var name = "x" + (number * MOST_CHUNKS + index);
    return load(fileUrl(this.folder, name, hashes, index), name);
  };
  Tables.prototype.chunk = async function (number, index, hashes) {
    var strings = await this.chunkFile(number, index, hashes);
    var chunk = {description: strings[0], keywords: strings[1], passages: []};
    for (var i = 2; i + 3 <= strings.length; i += 3) {
      var id = strings[i] === " " ? usualId(strings[i + 1]) : strings[i];
      chunk.passages.push({id: id, heading: strings[i + 1], text: strings[i + 2]});
    }
    return chunk;
  };

  // -- Queries: as src/search/query.cpp and matches.cpp -------------------------------------------------------------
  var MOST_READ = 24, MOST_UNITS = 6, MOST_GRAMS_OF_RUN = 48, MOST_PARTS = 7;
  var EXACT = 16, FOLDED = 14, BASE = 12, RELATED = 11, LONGER = 9, SHORTER = 8, SPELLING = 7, INSIDE = 6;
  var LEVEL_POINTS = [0, 2, 3, 4, 6, 9, 12, 14, 16];

  // The units that are not among `words`, where so many remain.
  function without(words, leastOthers, units) {
    var others = units.filter(function (unit) { return !unit.isWord || unit.isOpen || !words.has(unit.folded); });
    return others.length >= leastOthers ? others : units;
  }

  // The longer the rarer, as a rule. Two characters of a script without blanks are as good as four letters.
  function longest(units) {
    var lengths = units.map(function (unit, i) {
      return {length: Array.from(unit.folded).length * (unit.isWord ? 1 : 2), index: i};
    }).sort(function (a, b) { return b.length - a.length || a.index - b.index; });
    var kept = new Set(lengths.slice(0, MOST_UNITS).map(function (one) { return one.index; }));
    return units.filter(function (_, i) { return kept.has(i); });
  }

  function parse(text, common) {
    var form = formOf(text), parts = Array.from(runs(form)), units = [], phrase = flat(text);
    parts.forEach(function (run) {
      if (units.length === MOST_READ || units.some(function (unit) { return unit.form === run.text; })) return;
      units.push({isWord: run.kind === WORD, form: run.text, folded: fold(run.text), gramSize: run.kind === TRIPLE ? 3 : 2});
    });
    var last = parts[parts.length - 1];
    if (last && last.at + last.text.length === form.length && units[units.length - 1].form === last.text) {
      units[units.length - 1].isOpen = true;
      phrase = phrase.slice(0, -1);
    }
    units = without(common.frequent, 2, without(common.functions, 1, units));
    return {units: longest(units), phrase: phrase, form: trim(form)};
  }

  // Of `count` things `most`, the first and the last one among them.
  function evenly(count, most) {
    var wanted = Math.min(count, most), indexes = [];
    for (var i = 0; i < wanted; i++) indexes.push(wanted === 1 ? 0 : Math.floor(i * (count - 1) / (wanted - 1)));
    return indexes;
  }

  // N-grams of the runs as units of their own.
  function inGrams(query) {
    var all = [];
    query.units.forEach(function (unit) {
      var parts = grams(unit.folded, unit.gramSize);
      if (unit.isWord || parts.length <= unit.gramSize) {
        all.push(unit);
        return;
      }
      parts.slice(0, Math.min(parts.length - unit.gramSize + 1, MOST_GRAMS_OF_RUN)).forEach(function (part) {
        if (!all.some(function (other) { return other.folded === part; }))
          all.push({isWord: false, form: part, folded: part, gramSize: unit.gramSize});
      });
    });
    var units = evenly(all.length, MOST_PARTS).map(function (i) { return all[i]; });
    return {units: units, phrase: query.phrase, form: query.form};
  }

  var ANYWHERE_IN_WORD = 0, BEGINNING = 1, WHOLE_WORD = 2;
  var MOST_SPELLINGS = 3, USUAL_GRAMS = 4, MOST_GRAMS = 8, FEW_ARTICLES = 8, SHORTEST_FORM = 4, MOST_LONGER = 8;

  function mostSlips(characters) {
    return characters < 4 ? 0 : characters < 8 ? 1 : 2;
  }

  // Optimal string alignment of two arrays of characters, or most + 1.
  function countSlips(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var beforeLast = [], last = [], row = b.map(function (_, j) { return j; });
    row.push(b.length);
    for (var i = 1; i <= a.length; i++) {
      beforeLast = last;
      last = row;
      row = [i];
      for (var j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    return Math.min(row[b.length], most + 1);
  }

  // {documents: document -> {points, places}, isWhole, leftOut, needles, needsProof, spelling}. `all`: not only the best.
  function Matcher(unit, all, tables) {
    this.unit = unit;
    this.all = all;
    this.tables = tables;
    this.matches = {documents: new Map(), isWhole: true, leftOut: 0, needles: [], needsProof: false, spelling: ""};
  }
  // A short word is in very many longer ones, which have nothing to do with it.
  Matcher.prototype.lookFor = function (word) {
    var length = Array.from(word).length, goesOn = this.isBeginning || length === SHORTEST_FORM - 1;
    this.matches.needles.push({text: word, place: length >= SHORTEST_FORM ? ANYWHERE_IN_WORD : goesOn ? BEGINNING : WHOLE_WORD});
  };
  Matcher.prototype.addPostings = function (postings, quality) {
    var documents = this.matches.documents;
    for (var i = 0; i < postings.length; i += 3) {
      var points = LEVEL_POINTS[postings[i + 1]] * quality, match = documents.get(postings[i]);
      if (!match) documents.set(postings[i], match = {points: 0, places: 0});
      match.points = Math.max(match.points, points);
      match.places |= postings[i + 2];
    }
  };
  Matcher.prototype.add = async function (list, quality) {
    var known = list.kept.length / 3;
    this.addPostings(list.kept, quality);
    if (this.all && list.total > known) {
      var rest = await this.tables.rest(list);
      this.addPostings(rest, quality);
      known += rest.length / 3;
    }
    this.leaveOut(list.total - known);
  };
  Matcher.prototype.leaveOut = function (count) {
    this.matches.leftOut += count;
    this.matches.isWhole = this.matches.isWhole && !count;
  };
  Matcher.prototype.addBase = async function (form, quality) {
    var base = await this.tables.exact(form);
    if (!base) return;
    await this.add(base.own, quality);
    await this.add(base.related, Math.min(quality, RELATED));
    this.lookFor(base.folded);
  };
  Matcher.prototype.addBeginning = async function (quality) {
    if ((!this.all || this.tables.allowance.isLimited) && await this.tables.hasPrefixList(this.unit.folded)) {
      var list = await this.tables.prefixList(this.unit.folded);
      this.addPostings(list.kept, quality);
      this.leaveOut(list.total - list.kept.length / 3);
      return;
    }
    for (var entry of await this.tables.beginning(this.unit.folded)) {
      await this.add(entry.own, quality);
      if (!entry.own.total && entry.base) await this.addBase(entry.base, quality);
    }
  };
  Matcher.prototype.addEnding = async function () {
    var end = reversed(this.unit.folded);
    if (Array.from(end).length < SHORTEST_FORM) return;
    var longer = await this.tables.spellings(this.tables.backward, end);
    for (var i = 0; i < longer.length && i < MOST_LONGER; i++)
      for (var entry of await this.tables.equal(reversed(longer[i].word))) await this.add(entry.own, INSIDE);
  };
  Matcher.prototype.addShorter = async function () {
    var word = Array.from(this.unit.folded);
    for (var length = word.length - 1; length >= SHORTEST_FORM && length * 2 >= word.length; length--) {
      var beginning = word.slice(0, length).join("");
      for (var entry of await this.tables.equal(beginning)) {
        await this.add(entry.own, SHORTER);
        await this.add(entry.related, SHORTER);
        if (entry.base) await this.addBase(entry.base, SHORTER);
      }
      if (!this.matches.documents.size) continue;
      this.lookFor(beginning);
      return;
    }
  };
  Matcher.prototype.addSpellings = async function () {
    var word = Array.from(this.unit.folded), most = mostSlips(word.length), found = new Map();
    if (!most) return;
    function consider(text, frequency) {
      var slips = countSlips(word, Array.from(text), most);
      if (slips <= most) found.set(text, {slips: slips, frequency: frequency, word: text});
    }
    var whole = Math.floor(word.length / (most + 1)), wholeEnd = Math.max(Math.floor((word.length - 1) / (most + 1)), 1);
    var tables = this.tables, end = word.slice().reverse().slice(0, wholeEnd).join("");
    (await tables.spellings(tables.forward, word.slice(0, whole).join(""))).forEach(function (one) {
      consider(one.word, one.frequency);
    });
    (await tables.spellings(tables.backward, end)).forEach(function (one) {
      consider(reversed(one.word), one.frequency);
    });
    var candidates = Array.from(found.values()).sort(function (a, b) {
      return a.slips - b.slips || b.frequency - a.frequency || (less(a.word, b.word) ? -1 : 1);
    });
    for (var i = 0; i < candidates.length && i < MOST_SPELLINGS && candidates[i].slips === candidates[0].slips; i++) {
      for (var entry of await tables.equal(candidates[i].word)) {
        await this.add(entry.own, SPELLING);
        await this.add(entry.related, SPELLING);
      }
      this.lookFor(candidates[i].word);
    }
    if (candidates.length) this.matches.spelling = candidates[0].word;
  };
  Matcher.prototype.word = async function () {
    var unit = this.unit, entries = await this.tables.equal(unit.folded);
    this.isBeginning = unit.isOpen || !entries.length;
    this.lookFor(unit.folded);
    for (var entry of entries) {
      await this.add(entry.own, entry.form === unit.form ? EXACT : FOLDED);
      await this.add(entry.related, RELATED);
      await this.add(entry.containing, INSIDE);
      if (entry.base) await this.addBase(entry.base, BASE);
    }
    if (this.isBeginning) await this.addBeginning(LONGER);
    if (!this.matches.documents.size) await this.addEnding();
    if (!this.matches.documents.size) await this.addShorter();
    if (!this.matches.documents.size) await this.addSpellings();
    this.matches.isWhole = this.matches.isWhole && !this.tables.allowance.isUsedUp;
    return this.matches;
  };
  Matcher.prototype.run = async function () {
    var parts = grams(this.unit.folded, this.unit.gramSize), matches = this.matches, tables = this.tables, all = null;
    matches.needles.push({text: this.unit.folded, place: ANYWHERE_IN_WORD});
    if (parts.length < this.unit.gramSize) {
      for (var entry of await tables.equal(this.unit.folded)) await this.add(entry.own, EXACT);
      await this.addBeginning(EXACT);
      return matches;
    }
    parts.length -= this.unit.gramSize - 1;
    matches.needsProof = parts.length > 1;
    var first = evenly(parts.length, USUAL_GRAMS), self = this;
    async function keepCommon(indexes) {
      var covered = [];
      for (var i of indexes) if (await tables.mayRead(parts[i])) covered.push(parts[i]);
      for (var entries of await Promise.all(covered.map(tables.equal, tables))) {
        matches.documents = new Map();
        for (var one of entries) await self.add(one.own, EXACT);
        if (!all) {
          all = matches.documents;
          continue;
        }
        all.forEach(function (match, number) {
          var other = matches.documents.get(number);
          match.places &= other ? other.places : 0;
          if (match.places) match.points = Math.min(match.points, other.points);
          else all.delete(number);
        });
      }
    }
    await keepCommon(first);
    if (all && all.size > FEW_ARTICLES)
      await keepCommon(evenly(parts.length, MOST_GRAMS).filter(function (i) { return !first.includes(i); }));
    matches.leftOut = 0;
    if (all) matches.documents = all;
    return matches;
  };

  // -- Ranking: as src/search/candidates.cpp and ranking.cpp --------------------------------------------------------
  var WINDOW = 10, TEXT_WINDOW = 3, MOST_CHUNKS_READ = 4, MANY = 50, MOST_SECTIONS = 3, MOST_COUNTED = 4, IN_ONE_PLACE = 24, ALL_IN_TITLE = 64, IN_TEXT = 40;
  var WITHOUT_LISTS = {files: 7, others: 3}, WITH_LISTS = {files: 4, others: 0}, ALL = {files: Infinity, others: Infinity};

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

  function countOf(unit) {
    return unit.documents.size + unit.leftOut;
  }

  // For each unit what it may have read: so many files of tables, as evenly as can be.
  function sharesOf(query, files, known) {
    var count = query.units.length;
    return query.units.map(function (_, i) { return new Allowance(files === Infinity ? files : Math.floor((files + count - 1 - i) / count), known); });
  }

  async function find(query, all, documents, shares, tables) {
    var units = await Promise.all(query.units.map(function (unit, i) {
      var matcher = new Matcher(unit, all, new Reader(tables, shares[i]));
      return unit.isWord ? matcher.word() : matcher.run();
    }));
    var weights = units.map(function (unit) { return rarity(Math.min(countOf(unit), documents), documents); });
    var weight = weights.reduce(function (sum, one) { return sum + one; }, 0);
    return chooseRequired(documents, {all: all, units: units, weights: weights, weight: weight});
  }

  // Leaves out what no document has.
  function forgetUnknown(documents, query, found) {
    function isKnown(_, i) { return found.units[i].documents.size > 0; }
    var weights = found.weights.filter(isKnown);
    query.units = query.units.filter(isKnown);
    var weight = weights.reduce(function (sum, one) { return sum + one; }, 0);
    return chooseRequired(documents, {all: found.all, units: found.units.filter(isKnown), weights: weights, weight: weight});
  }

  // An article need not have what more than a third of all have, nor what may be in others than those that were found.
  function chooseRequired(all, found) {
    found.isRequired = found.units.map(function (unit) { return (unit.isWhole || !found.all) && countOf(unit) * 3 <= all; });
    if (!found.isRequired.includes(true)) found.isRequired.fill(true);
    return found;
  }

  function mayFindMore(found) {
    return found.units.some(function (unit, i) { return found.isRequired[i] && !unit.isWhole; });
  }

  function combine(found) {
    var sums = new Map(), required = found.isRequired.filter(Boolean).length;
    found.units.forEach(function (unit, i) {
      unit.documents.forEach(function (match, number) {
        var sum = sums.get(number);
        if (!sum) sums.set(number, sum = {document: number, score: 0, weight: 0, required: 0, places: 0xffff});
        sum.score += match.points * found.weights[i];
        sum.weight += found.weights[i];
        if (!found.isRequired[i]) return;
        sum.required++;
        sum.places &= match.places;
      });
    });
    var candidates = [], partial = [];
    sums.forEach(function (sum) {
      var near = required > 1 && sum.places ? (sum.places & 1 ? ALL_IN_TITLE : IN_ONE_PLACE) * found.weight : 0;
      if (sum.required === required) candidates.push({document: sum.document, score: sum.score + near});
      else if (sum.weight * 2 >= found.weight) partial.push({document: sum.document, score: sum.score});
    });
    return (candidates.length ? candidates : partial).sort(bestFirst);
  }

  function has(text, needle) {
    return flat(text).includes(needle);
  }

  function fitted(passage) {
    if (!passage.fitted) passage.fitted = {heading: fit(passage.heading), text: fit(passage.text)};
    return passage.fitted;
  }

  function chunkHas(chunk, needle) {
    return has(chunk.description, needle) || has(chunk.keywords, needle) || chunk.passages.some(function (passage) {
      return fitted(passage).heading.flat.includes(needle) || fitted(passage).text.flat.includes(needle);
    });
  }

  function bestSections(chunk, marker) {
    var scored = [];
    chunk.passages.forEach(function (passage) {
      var inHeading = marker.count(marker.find(fitted(passage).heading)), points = 0;
      var marks = marker.find(fitted(passage).text);
      marker.count(marks).forEach(function (inText, unit) {
        if (inHeading[unit] + inText > 0) points += 8;
        points += (inHeading[unit] > 0 ? 6 : 0) + Math.min(inText, MOST_COUNTED);
      });
      if (points > 0) scored.push({passage: passage, marks: marks, points: points, index: scored.length});
    });
    scored.sort(function (a, b) { return b.points - a.points || a.index - b.index; });
    return scored.slice(0, MOST_SECTIONS).map(function (one) {
      return {id: one.passage.id, heading: one.passage.heading, excerpt: excerpt(one.passage.text, one.marks)};
    });
  }

  // `chunksRead`: so many chunks were read before for the same query.
  function Answer(query, found, tables, chunksRead) {
    this.query = query;
    this.found = found;
    this.tables = tables;
    this.marker = new Marker(found.units.map(function (unit) { return unit.needles; }));
    this.records = {};
    this.chunks = {};
    this.shown = new Map(); // chunk -> sections
    this.chunksRead = chunksRead || 0;
  }
  Answer.prototype.record = async function (number) {
    if (!this.records[number]) this.records[number] = await this.tables.record(number);
    return this.records[number];
  };
  Answer.prototype.chunk = function (number, index) {
    var key = number + "-" + index, tables = this.tables;
    if (!this.chunks[key]) {
      this.chunksRead++;
      this.chunks[key] = this.record(number).then(function (record) { return tables.chunk(number, index, record.hashes); });
    }
    return this.chunks[key];
  };
  Answer.prototype.chunkCount = async function (number) {
    return (await this.record(number)).hashes.length / HASH;
  };
  Answer.prototype.places = function (unit, number) {
    var match = this.found.units[unit].documents.get(number);
    return match ? match.places : 0;
  };
  Answer.prototype.bestIndex = async function (number) {
    var best = 0, most = 0, count = await this.chunkCount(number);
    for (var index = 0; index < count; index++) {
      for (var unit = 0, weight = 0; unit < this.found.units.length; unit++)
        if (this.places(unit, number) & (2 << index)) weight += this.found.weights[unit];
      if (weight > most) {
        most = weight;
        best = index;
      }
    }
    return best;
  };
  Answer.prototype.bestChunk = async function (number) {
    return this.chunk(number, await this.bestIndex(number));
  };
  Answer.prototype.mayRead = function (number, index) {
    return this.mayReadAll || this.chunksRead < MOST_CHUNKS_READ || !!this.chunks[number + "-" + index];
  };
  // [{run, chunks}]: the runs that a chunk of the article must prove, its title does not; `chunks` has a bit for each that may.
  Answer.prototype.runsToProve = async function (number) {
    var runs = [], title = (await this.record(number)).title;
    for (var unit = 0; unit < this.found.units.length; unit++) {
      var here = this.places(unit, number), run = this.query.units[unit].folded;
      if (this.found.units[unit].needsProof && here && !(here & 1 && has(title, run))) runs.push({run: run, chunks: here >> 1});
    }
    return runs;
  };
  // What `hits` reads whatever it finds there comes at once, not one after the other: the records, and of the first candidates the chunk
  // that proves a run if it can.
  Answer.prototype.loadAhead = async function (candidates, limit) {
    var self = this, mostRead = this.chunksRead;
    candidates.slice(0, Math.max(WINDOW, limit)).forEach(function (one) { self.record(one.document).catch(function () {}); });
    for (var one of candidates.slice(0, TEXT_WINDOW)) {
      var runs = await this.runsToProve(one.document), best = await this.bestIndex(one.document), all = 0;
      if (runs.length && runs[0].chunks & (1 << best) && (mostRead < MOST_CHUNKS_READ || this.mayReadAll))
        this.tables.chunkFile(one.document, best, (await this.record(one.document)).hashes).catch(function () {});
      for (var each of runs) all |= each.chunks;
      for (; all; all >>= 1) mostRead += all & 1;
    }
  };
  Answer.prototype.isProven = async function (number) {
    var count = await this.chunkCount(number), first = await this.bestIndex(number); // it is shown, too
    for (var one of await this.runsToProve(number)) {
      for (var i = 0, isThere = false; i < count && !isThere; i++) {
        var index = i === 0 ? first : i <= first ? i - 1 : i;
        if (one.chunks & (1 << index)) isThere = !this.mayRead(number, index) || chunkHas(await this.chunk(number, index), one.run);
      }
      if (!isThere) return false;
    }
    return true;
  };
  Answer.prototype.titlePoints = async function (number) {
    var phrase = this.query.phrase, written = (await this.record(number)).title, title = flat(written);
    if (trim(formOf(written)) === this.query.form) return 256;
    if (title === (phrase.endsWith(" ") ? phrase : phrase + " ")) return 200;
    return title.includes(phrase) ? 96 : 0;
  };
  // Whether a chunk has the whole query. What is shown of it is found out at once, while others are on their way.
  Answer.prototype.hasPhrase = async function (number, index) {
    var chunk = await this.chunk(number, index);
    this.sections(chunk);
    return chunkHas(chunk, this.query.phrase);
  };
  Answer.prototype.sections = function (chunk) {
    if (!this.shown.has(chunk)) this.shown.set(chunk, bestSections(chunk, this.marker));
    return this.shown.get(chunk);
  };
  Answer.prototype.hit = async function (candidate) {
    var self = this, record = await this.record(candidate.document), loaded = null;
    var hit = {
      document: candidate.document, score: candidate.score, title: record.title, address: record.address,
      trail: record.trail, notice: record.notice, summary: [], sections: [],
      load: function () {
        loaded = loaded || self.bestChunk(candidate.document).then(function (best) {
          hit.summary = excerpt(best.description, self.marker.find(fit(best.description)));
          hit.sections = self.sections(best);
          return hit;
        });
        return loaded;
      }
    };
    return hit;
  };
  Answer.prototype.hits = async function (candidates, limit, passages) {
    var self = this, weight = this.found.weight;
    this.mayReadAll = limit >= MANY;
    this.loadAhead(candidates, limit).catch(function () {}); // whoever reads them says what went wrong
    var best = [], next = 0;
    for (; next < candidates.length && next < WINDOW; next++) {
      var one = candidates[next], isAsked = best.length < TEXT_WINDOW || this.mayReadAll;
      if (!isAsked || await this.isProven(one.document)) best.push({document: one.document, score: one.score});
    }
    await Promise.all(best.map(async function (one) { one.score += weight * await self.titlePoints(one.document); }));
    best.sort(bestFirst);
    var read = [];
    for (one of best.slice(0, TEXT_WINDOW)) {
      var index = await this.bestIndex(one.document);
      if (this.mayRead(one.document, index)) read.push({one: one, hasPhrase: this.hasPhrase(one.document, index)});
    }
    await Promise.all(read.map(async function (each) { if (await each.hasPhrase) each.one.score += weight * IN_TEXT; }));
    best.sort(bestFirst);
    for (; next < candidates.length && best.length < limit; next++)
      if (!this.mayReadAll || await this.isProven(candidates[next].document)) best.push(candidates[next]);
    var hits = await Promise.all(best.slice(0, limit).map(this.hit, this));
    var shown = [];
    for (var hit of hits.slice(0, passages)) {
      index = await this.bestIndex(hit.document);
      if (!this.mayRead(hit.document, index)) continue;
      this.chunk(hit.document, index);
      shown.push(hit);
    }
    await Promise.all(shown.map(function (one) { return one.load(); }));
    return hits;
  };

  // -- Passages: as src/search/passage.cpp --------------------------------------------------------------------------
  var BEFORE_MATCH = 60, WHOLE_EXCERPT = 160, LONGEST_CUT = 20, surrogates = /[\ud800-\udfff]/, ELLIPSIS = {text: "\u2026", mark: false};

  function isIn(needle, run, folded) {
    if (!needle.text) return false;
    if (run.kind !== WORD || needle.place === ANYWHERE_IN_WORD) return folded.includes(needle.text);
    return needle.place === WHOLE_WORD ? folded === needle.text : folded.startsWith(needle.text);
  }

  // Marks what a query is about; words come again and again.
  function Marker(needles) {
    this.needles = needles;
    this.words = new Map();
  }
  // {folded, needles: [{unit, text}, ...]} of a run
  Marker.prototype.look = function (run) {
    var known = this.words.get(run.text);
    if (known) return known;
    known = {folded: fold(formOf(run.text)), needles: []};
    for (var unit = 0; unit < this.needles.length; unit++) {
      var needle = this.needles[unit].find(function (one) { return isIn(one, run, known.folded); });
      if (needle) known.needles.push({unit: unit, text: needle.text});
    }
    this.words.set(run.text, known);
    return known;
  };
  // [{begin, end, unit}] in units of UTF-16; behind the excerpt, not more than are counted. `fitted`: see fit
  Marker.prototype.find = function (fitted) {
    return (fitted.even ? this.findEven(fitted.even) : this.findInRuns(fitted.text, fitted.flat)).sort(function (a, b) { return a.begin - b.begin; });
  };
  Marker.prototype.findEven = function (folded) {
    var found = [];
    this.needles.forEach(function (ones, unit) {
      var begins = new Set();
      ones.forEach(function (one) {
        for (var at = one.text ? folded.indexOf(one.text) : -1; at >= 0; at = folded.indexOf(one.text, at + 1)) {
          var begin = folded.lastIndexOf(" ", at) + 1, end = folded.indexOf(" ", at);
          if (end < 0) end = folded.length;
          var isMeant = one.place === ANYWHERE_IN_WORD || at === begin && (one.place === BEGINNING || at + one.text.length === end);
          if (isMeant && !begins.has(begin)) {
            begins.add(begin);
            found.push({begin: begin, end: end, unit: unit});
          }
          at = end; // no other place in this word would do
        }
      });
    });
    return found;
  };
  Marker.prototype.findInRuns = function (text, flatText) {
    var found = [], counts = [], missing = 0;
    this.needles.forEach(function (ones, unit) {
      var isThere = ones.some(function (one) { return one.text && flatText.includes(one.text); });
      counts.push(isThere ? 0 : MOST_COUNTED);
      missing += isThere ? 1 : 0;
    });
    if (!missing) return found;
    for (var run of runs(text)) {
      if (!missing && run.at > found[0].begin + 2 * WHOLE_EXCERPT) break;
      var known = this.look(run), isWhole = run.kind === WORD || known.folded.length !== run.text.length;
      for (var needle of known.needles) {
        if (++counts[needle.unit] === MOST_COUNTED) missing--;
        if (isWhole) found.push({begin: run.at, end: run.at + run.text.length, unit: needle.unit});
        for (var at = isWhole ? -1 : known.folded.indexOf(needle.text); at >= 0; at = known.folded.indexOf(needle.text, at + needle.text.length))
          found.push({begin: run.at + at, end: run.at + at + needle.text.length, unit: needle.unit});
      }
    }
    return found;
  };
  // How often each unit is marked.
  Marker.prototype.count = function (marks) {
    var counts = this.needles.map(function () { return 0; });
    for (var mark of marks) counts[mark.unit]++;
    return counts;
  };

  // The place `count` characters behind `from`.
  function advance(text, from, count) {
    if (!surrogates.test(text.slice(from, from + count))) return Math.min(from + count, text.length);
    for (; count > 0 && from < text.length; count--) from += text.codePointAt(from) > 0xffff ? 2 : 1;
    return from;
  }

  function retreat(text, from, count) {
    if (!surrogates.test(text.slice(Math.max(from - count, 0), from))) return Math.max(from - count, 0);
    for (; count > 0 && from > 0; count--) from -= from > 1 && text.codePointAt(from - 2) > 0xffff ? 2 : 1;
    return from;
  }

  function excerpt(text, found) {
    var first = 0, pieces = [];
    if (found.length) {
      var at = found[0].begin;
      first = retreat(text, at, BEFORE_MATCH);
      if (first > 0) {
        var blank = text.slice(first, at).search(/[ \n]/);
        if (blank >= 0) first += blank + 1;
      }
    }
    var last = advance(text, first, WHOLE_EXCERPT), done = first;
    if (last < text.length) {
      var cut = text.slice(retreat(text, last, LONGEST_CUT - 1), last + 1).search(/[ \n][^ \n]*$/);
      if (cut >= 0) last = retreat(text, last, LONGEST_CUT - 1) + cut;
    }
    if (first > 0) pieces.push(ELLIPSIS);
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
    if (last < text.length) pieces.push(ELLIPSIS);
    return pieces;
  }

  // -- The index ------------------------------------------------------------------------------------------------
  function Index(folder, directory) {
    this.locale = directory[1];
    this.documents = Number(directory[2]);
    var common = directory[3].split("\n").map(function (line) { return new Set(line.split(" ")); });
    this.common = {functions: common[0], frequent: common[common.length - 1]};
    this.tables = new Tables(folder, directory);
  }

  // What is found of a text. `lacksRun`: no article has all n-grams of one of its runs, or none is found. `read`: the files.
  Index.prototype.ask = async function (text, limit, passages) {
    var query = parse(text, this.common);
    if (!query.units.length) return {query: query, total: 0, hits: [], units: [], lacksRun: false, read: new Set()};
    var shares = sharesOf(query, this.most(limit).files), found = await find(query, false, this.documents, shares, this.tables);
    var candidates = combine(found);
    if (candidates.length < limit && mayFindMore(found)) {
      found = await find(query, true, this.documents, shares, this.tables);
      candidates = combine(found);
    }
    var units = query.units.map(function (unit, i) {
      var matches = found.units[i];
      return {text: unit.form, found: matches.documents.size > 0 && !matches.spelling, spelling: matches.spelling};
    });
    var answer = new Answer(query, found, this.tables), hits = await answer.hits(candidates, limit, passages);
    var lacksRun = query.units.some(function (unit, i) { return !unit.isWord && (!hits.length || !found.units[i].documents.size); });
    var read = new Set();
    shares.forEach(function (share) { share.read.forEach(read.add, read); });
    return {query: query, total: candidates.length, hits: hits, units: units, lacksRun: lacksRun, read: read, chunksRead: answer.chunksRead};
  };

  Index.prototype.most = function (limit) {
    return limit >= MANY ? ALL : this.tables.terms.hasLists ? WITH_LISTS : WITHOUT_LISTS;
  };

  Index.prototype.query = async function (text, options) {
    var limit = options && options.limit || 10;
    var passages = options && options.passages !== undefined ? options.passages : TEXT_WINDOW;
    var reply = await this.ask(text, limit, passages);
    if (reply.lacksRun) {
      var usual = await this.tables.inUsualCharacters(text);
      if (usual !== text) reply = await this.ask(usual, limit, passages);
    }
    if (!reply.hits.length && reply.lacksRun) {
      var query = inGrams(reply.query), shares = sharesOf(query, this.most(limit).others, reply.read);
      var found = forgetUnknown(this.documents, query, await find(query, false, this.documents, shares, this.tables));
      var candidates = combine(found);
      reply.total = candidates.length;
      reply.hits = await new Answer(query, found, this.tables, reply.chunksRead).hits(candidates, limit, passages);
    }
    return {total: reply.total, hits: reply.hits, units: reply.units};
  };

  // What runs for the first time is slow: an index of one article is asked while the directory of the other is on its way.
  function warmUp() {
    var folder = "sample/", hash = "000000", table = ["0", hash, ""], directory = ["1", "", "1", "\n"].concat(table, table, table, table, table, table);
    var contents = {t0: ["#a #\u4e00\u4e00", "#%###%##"], r0: ["A", "a", "A", hash, ""], x0: ["A", "", " ", "A", "\u00e9, \u4e00\u4e00\u4e00 a."]};
    for (var name in contents) files[fileUrl(folder, name, hash, 0)] = Promise.resolve(contents[name]);
    new Index(folder, directory).query("1 \u4e00\u4e00\u4e00 a");
  }

  var search = (guidepost.search = {
    put: put,
    loadScript: loadScript,
    open: async function (url) {
      var path = url.replace(/[?#].*$/, ""), name = decodeURIComponent(path.replace(/^.*\//, "").replace(/\.js$/, ""));
      var loading = load(url, name);
      warmUp();
      var directory = await loading;
      if (directory[0] !== "1") throw new Error("an index of another version: " + url);
      return new Index(path.replace(/\.js$/, "/"), directory);
    }
  });
})();
