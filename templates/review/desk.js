/* The desk: three columns that follow one another, filters, the drawer, the map, the keyboard. */

const docs = data.documents.map((raw) => new Doc(raw));
const byId = (id) => document.getElementById(id);
const filter = { status: "open", confidence: new Set(["certain", "likely", "doubtful"]), rules: new Set(), query: "" };
let doc = docs[0], shown = [], current = null;
// Lines above the text that are worth seeing first.
const CODE_ABOVE = 12;

const source = new Column(byId("source"), { estimate: (line) => lineHeight(doc.line(line).length, "source"), make: sourceLine });
const cleaned = new Column(byId("cleaned"), { estimate: (text) => lineHeight(doc.texts[text].text.length, "cleaned") + 12, make: cleanedText });
const letGo = followScrolling();
const ledger = new Column(byId("ledger"), { estimate: () => 150, make: (row) => editCard(shown[row], choose, select), size: 20 });

/* Chinese characters are square: length and width of a column give its lines. */
function lineHeight(length, column) {
  const inside = byId(column).clientWidth - (column === "source" ? 76 : 84);
  return 28 * Math.max(1, Math.ceil(length * 16.5 / Math.max(inside, 200))) + 2;
}

function sourceLine(number) {
  const row = element("div", "line");
  row.dataset.line = number;
  if (doc.articles.length > 1) row.style.setProperty("--band", doc.colour(doc.bands[number]));
  row.append(element("span", "number", String(number + 1)));
  const text = doc.line(number), start = doc.starts[number];
  const marks = (doc.lineEdits.get(number) || [])
    .map((edit) => ({ edit, kind: markKind(edit), start: Math.max(edit.from - start, 0), end: Math.min(edit.to - start, text.length) }))
    .filter((mark) => mark.end >= mark.start && mark.start <= text.length && (mark.kind !== "quiet" || mark.end > mark.start));
  const body = element("span", "text");
  body.append(marked(text, marks));
  if (doc.isPage) foldTags(body);
  row.append(body);
  return row;
}

const HEADS = { title: "h2", subtitle: "h3", kicker: "h4" };

function cleanedText(index) {
  const text = doc.texts[index];
  const block = element("div", `block ${text.field ? `field-${text.field.split(":")[0]}` : `kind-${text.kind} level-${text.level}`}`);
  block.dataset.text = index;
  if (doc.articles.length > 1) block.style.setProperty("--band", doc.colour(text.article));
  if (index === 0 || doc.texts[index - 1].article !== text.article) {
    const article = doc.articles[text.article], head = element("div", "article-head", `${text.article + 1}/${doc.articles.length}  ${article.stem}.md`);
    if (!article.title && article.kind === "article") head.append(element("b", "untitled", say("untitled")));
    block.append(head);
  }
  const line = doc.firstLine(index);
  block.append(element("span", "number", line < 0 ? "" : String(line + 1)));
  const marks = text.edits.map((edit) => ({ edit, kind: markKind(edit), start: edit.start, end: edit.end }))
    .filter((mark) => mark.kind !== "quiet" || mark.end > mark.start)
    .filter((mark) => mark.kind !== "classify");
  marks.push(...foundMarks(text.text));
  for (const [place, label] of text.calls) marks.push({ start: place, end: place, call: label });
  const body = element(HEADS[text.field] || (text.kind === "heading" ? "h3" : "p"), "text");
  if (text.field === "authors") body.textContent = doc.articles[text.article].authors.join("　") || doc.articles[text.article].date;
  else body.append(marked(text.text, marks));
  const role = text.field ? "" : words[`kind_${text.kind}`];
  if (role) block.append(element("span", "role", role));
  if (canMend(text)) mendButtons(index, block);
  block.append(body);
  return block;
}

/* --- choosing what is shown ------------------------------------------------------------------ */

function isDecided(edit) { return edit.status === "accepted" || edit.status === "rejected" || choices.has(choiceKey(edit)); }
function isWaiting(edit) { return edit.open && !choices.has(choiceKey(edit)) && !goesAlong(edit); }


function passes(edit) {
  if (filter.status === "open" && !edit.open) return false;
  if (filter.status === "decided" && !isDecided(edit)) return false;
  if (!filter.confidence.has(edit.confidence)) return false;
  if (filter.rules.size && !filter.rules.has(edit.rule)) return false;
  const asked = filter.query;
  if (edit.keepsAccount && !asked && !filter.rules.has(edit.rule)) return false;
  return !asked || [edit.before, edit.after, edit.why, edit.id, edit.ruleName, edit.ruleLabel].some((part) => part.includes(asked));
}

function showLedger(keep = null) {
  shown = doc.edits.filter(passes);
  ledger.show(shown.length);
  byId("nothing").hidden = shown.length > 0;
  byId("shown-count").textContent = say("shown", { shown: shown.length, all: doc.listed.length });
  byId("shown-count").title = doc.listed.length < doc.edits.length ? say("code_left", { count: doc.edits.length - doc.listed.length }) : "";
  if (keep && shown.includes(keep)) select(keep, { scroll: "ledger" });
}

function showCounts() {
  const count = { open: doc.open.length, decided: doc.edits.filter(isDecided).length, all: doc.listed.length };
  for (const button of document.querySelectorAll("[data-status]")) {
    button.querySelector("span").textContent = count[button.dataset.status];
    button.setAttribute("aria-pressed", String(button.dataset.status === filter.status));
  }
  for (const button of document.querySelectorAll("[data-confidence]")) {
    const name = button.dataset.confidence;
    button.querySelector("span").textContent = doc.listed.filter((edit) => edit.confidence === name).length;
    button.setAttribute("aria-pressed", String(filter.confidence.has(name)));
  }
  const all = docs.flatMap((one) => one.open);
  const left = all.filter(isWaiting).length;
  byId("progress").max = Math.max(all.length, 1);
  byId("progress").value = all.length ? all.length - left : 1;
  const more = docs.reduce((sum, one) => sum + one.unasked, 0);
  byId("progress-words").textContent = more ? say("left_first", { left, all: all.length, more }) : left ? say("left", { left, all: all.length }) : say("none_left");
  byId("basket").hidden = choices.size === 0;
  byId("basket-count").textContent = say("chosen", { count: choices.size });
}

function showRules() {
  const counts = new Map();
  for (const edit of doc.edits) counts.set(edit.rule, (counts.get(edit.rule) || 0) + 1);
  const list = byId("rules");
  list.replaceChildren();
  data.rules.forEach(([name, label, reason], rule) => {
    if (!counts.has(rule)) return;
    const row = element("label", "rule");
    const box = element("input");
    box.type = "checkbox";
    box.checked = filter.rules.has(rule);
    box.addEventListener("change", () => {
      if (box.checked) filter.rules.add(rule); else filter.rules.delete(rule);
      byId("rules-title").textContent = filter.rules.size ? `${say("rules")} · ${filter.rules.size}` : say("rules");
      showLedger(current);
    });
    row.title = `${name} — ${reason}`;
    row.append(box, element("span", "", label), element("i", "", String(counts.get(rule))));
    list.append(row);
  });
}

/* --- going about ----------------------------------------------------------------------------- */

function openDocument(next) {
  doc = next;
  current = null;
  filter.rules.clear();
  byId("rules-title").textContent = say("rules");
  byId("document").value = String(docs.indexOf(doc));
  byId("facts").textContent = say("facts", { lines: doc.starts.length, articles: doc.articles.length, encoding: doc.encoding });
  byId("unplaced").hidden = doc.unplaced.length === 0;
  byId("unplaced").textContent = say("unplaced", { count: doc.unplaced.length, decisions: doc.unplaced.join("; ") });
  byId("order").hidden = !doc.order;
  byId("order").textContent = doc.order;
  filter.status = doc.open.length ? "open" : "all";
  source.show(doc.starts.length);
  cleaned.show(doc.texts.length);
  // A saved page has hundreds of lines of code above its text.
  const begin = doc.texts.length ? doc.firstLine(0) : -1;
  if (begin > CODE_ABOVE) source.reveal(begin);
  byId("open-map").disabled = !isPutTogether(doc);
  byId("dropped-count").textContent = doc.edits.filter((edit) => edit.dropped && !edit.isCode).length;
  if (!byId("drawer").hidden) showDrawer();
  showRules();
  showCounts();
  showLedger();
}

function mark(root, edit) {
  for (const old of root.querySelectorAll(".current")) old.classList.remove("current");
  for (const made of root.querySelectorAll(`[data-edit="${edit.index}"]`)) made.classList.add("current");
}

/* Show an edit in all columns; `scroll` names the only one to move. */
function select(edit, { scroll = "" } = {}) {
  letGo();
  current = edit;
  const own = `[data-edit="${edit.index}"]`;
  if (!scroll || scroll === "texts") source.reveal(edit.line - 1, (item) => item.querySelector(own));
  if ((!scroll || scroll === "texts") && edit.text >= 0) cleaned.reveal(edit.text, (item) => item.querySelector(own));
  const row = shown.indexOf(edit);
  if (row >= 0 && (!scroll || scroll === "ledger")) ledger.reveal(row);
  for (const column of [source, cleaned, ledger]) mark(column.root, edit);
}

function jump({ line, text }) {
  letGo();
  byId("map").close();
  if (text === undefined) text = doc.placeOf(doc.starts[line])?.text;
  if (line === undefined && text >= 0) line = doc.firstLine(text);
  if (line >= 0) flash(source.reveal(line));
  if (text >= 0) flash(cleaned.reveal(text));
}

function flash(item) {
  if (!item) return;
  item.classList.remove("flash");
  requestAnimationFrame(() => item.classList.add("flash"));
}

/* The next thing to decide, in this document and then in those after it. */
function step(direction) {
  const items = doc.open;
  const at = current ? items.findIndex((edit) => (direction > 0 ? edit.index > current.index : edit.index >= current.index)) : -1;
  let next;
  if (!current) next = items[direction > 0 ? 0 : items.length - 1];
  else if (direction > 0) next = at < 0 ? undefined : items[at];
  else next = items[(at < 0 ? items.length : at) - 1];
  if (next) { visit(next); return; }
  const others = docs.slice();
  const place = docs.indexOf(doc);
  const order = direction > 0 ? [...others.slice(place + 1), ...others.slice(0, place + 1)]
    : [...others.slice(0, place).reverse(), ...others.slice(place).reverse()];
  const other = order.find((one) => one.open.length);
  if (!other) { notice(say("none_left")); return; }
  if (other !== doc) openDocument(other);
  visit(direction > 0 ? other.open[0] : other.open[other.open.length - 1]);
}

function visit(edit) {
  if (!shown.includes(edit)) {
    Object.assign(filter, { status: "open", query: "", confidence: new Set(["certain", "likely", "doubtful"]) });
    filter.rules.clear();
    byId("query").value = "";
    showRules();
    showCounts();
    showLedger();
  }
  select(edit);
}

/* --- deciding -------------------------------------------------------------------------------- */

function choose(edit, action, foot, place = null) {
  const key = choiceKey(edit);
  const renew = () => {
    saveChoices();
    showCounts();
    const row = shown.indexOf(edit);
    if (row >= 0) ledger.renew(row);
    // What goes along with a passage shows it.
    if (edit.fragment || edit.asksBetween) shown.forEach((other, index) => { if (other !== edit && other.doc === edit.doc && Math.abs(index - row) < 40) ledger.renew(index); });
    for (const other of edit.mirrored) if (shown.includes(other)) ledger.renew(shown.indexOf(other));
    if (current === edit) mark(ledger.root, edit);
  };
  if (action === "replace") {
    askReplacement(edit, foot, (text) => {
      if (text) choices.set(key, { action, text });
      renew();
    });
    return;
  }
  const old = choices.get(key);
  if (place) {
    const again = old?.action === "place" && old.rank === place.rank && old.paragraphs === place.paragraphs;
    if (again) choices.delete(key); else choices.set(key, { action, text: "", ...place });
  } else if (old?.action === action) choices.delete(key); else choices.set(key, { action, text: "" });
  renew();
}

function chosenRows() {
  return docs.flatMap((one) => one.edits).filter((edit) => choices.has(choiceKey(edit)))
    .map((edit) => decisionRow(edit, choiceOf(edit))).concat(mendedRows()).join("\n");
}

/* --- listening ------------------------------------------------------------------------------- */

function openMap() {
  if (byId("open-map").disabled) return;
  byId("map").showModal();
  drawMap(doc, byId("map-box"), jump);
}

function followMark(event) {
  const made = event.target.closest("[data-edit]");
  if (made) {
    const edit = doc.edits[Number(made.dataset.edit)];
    if (!edit) return;
    if (!shown.includes(edit)) { filter.status = edit.open ? "open" : "all"; showCounts(); showLedger(); }
    select(edit);
    return;
  }
  const line = event.target.closest(".line"), block = event.target.closest(".block");
  if (line) { const place = doc.placeOf(doc.starts[Number(line.dataset.line)]); if (place) flash(cleaned.reveal(place.text)); }
  if (block) { const first = doc.firstLine(Number(block.dataset.text)); if (first >= 0) flash(source.reveal(first)); }
}

const KEYS = {
  n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1),
  a: () => current?.answers.includes("accept") && choose(current, "accept"),
  r: () => current?.answers.includes("reject") && choose(current, "reject"),
  o: () => current?.answers.includes("one") && choose(current, "one"),
  l: () => current?.answers.includes("lost") && choose(current, "lost"),
  t: () => current?.answers.includes("two") && choose(current, "two"),
  e: () => {
    const foot = current?.answers.includes("replace") && byId("ledger").querySelector(`.card[data-edit="${current.index}"] footer`);
    if (foot) choose(current, "replace", foot);
  },
  c: () => { if (current?.answers.length) copyText(decisionRow(current, choiceOf(current) || usualChoice(current))); },
  m: openMap, d: () => toggleDrawer(), "/": () => byId("query").focus(), f: () => byId("find").focus(), "?": () => byId("help").showModal(),
  "]": () => openDocument(docs[(docs.indexOf(doc) + 1) % docs.length]),
  "[": () => openDocument(docs[(docs.indexOf(doc) + docs.length - 1) % docs.length]),
};

function listen() {
  listenToFind();
  byId("document").addEventListener("change", (event) => openDocument(docs[Number(event.target.value)]));
  for (const button of document.querySelectorAll("[data-status]")) {
    button.addEventListener("click", () => { filter.status = button.dataset.status; showCounts(); showLedger(current); });
  }
  for (const button of document.querySelectorAll("[data-confidence]")) {
    button.addEventListener("click", () => {
      const name = button.dataset.confidence;
      if (filter.confidence.has(name)) filter.confidence.delete(name); else filter.confidence.add(name);
      showCounts();
      showLedger(current);
    });
  }
  let waiting;
  const soon = (act) => () => { clearTimeout(waiting); waiting = setTimeout(act, 120); };
  byId("query").addEventListener("input", soon(() => { filter.query = byId("query").value; showLedger(current); }));
  byId("dropped-query").addEventListener("input", soon(showDrawer));
  byId("source").addEventListener("click", followMark);
  byId("cleaned").addEventListener("click", followMark);
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("open-map").addEventListener("click", openMap);
  byId("open-drawer").addEventListener("click", () => toggleDrawer());
  byId("close-drawer").addEventListener("click", () => toggleDrawer(false));
  byId("open-help").addEventListener("click", () => byId("help").showModal());
  byId("copy-all").addEventListener("click", () => copyText(chosenRows()));
  byId("clear-all").addEventListener("click", () => { choices.clear(); saveChoices(); showCounts(); showLedger(current); cleaned.show(doc.texts.length); });
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest(".close")) dialog.close(); });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) {
      // What an input method has begun is its own to end.
      if (event.key === "Escape" && !event.isComposing) {
        if (event.target.closest("#drawer")) toggleDrawer(false);
        else event.target.blur();
      }
      return;
    }
    if (event.key === "Escape") toggleDrawer(false);
    const place = /^[1-9]$/.test(event.key) && (() => choosePlace(Number(event.key)));
    const act = document.querySelector("dialog[open]") ? null : KEYS[event.key] || place;
    if (act) { event.preventDefault(); act(); }
  });
}

function start() {
  if (!docs.length) return;
  loadChoices();
  forgetDone();
  docs.forEach((one, index) => {
    const open = one.open.length;
    const option = element("option", "", open ? `● ${open}　${one.name}` : `　　 ${one.name}`);
    option.value = String(index);
    byId("document").append(option);
  });
  listen();
  openDocument(docs.find((one) => one.open.length) || docs[0]);
}
