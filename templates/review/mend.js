/* What the editor says of a paragraph, asked or not: what it is, that it goes, where it belongs (move.js), other words. */

// Of what is quoted so much is enough, if it stands nowhere else; what follows is tried next.
const QUOTED = [16, 24, 40, 80];
const LEAST_AROUND = 6, MOST_AROUND = 40;

// What stands in the front matter: one line each.
const FIELDS = new Set(["title", "kicker", "subtitle", "byline"]);

const bare = (text) => text.replace(/\s/gu, "");
const isNote = (text) => text.field.startsWith("note:");
const canMend = (text) => !isNote(text) && text.kind !== "gap" && Boolean(text.field === "authors" ? bylineRows(text).length : bare(text.text));

/* The rows of the ledger that took lines for those who signed. */
function bylineRows(text) {
  return text.edits.filter((edit) => edit.ruleName === "byline" && edit.action === "classify" && edit.status !== "rejected");
}

/* [context, through, at]: how a decision names a paragraph, or it and those below as far as `last`. A long one by its first
   words, and its last if all of it is meant; where the same words begin another one too, by its line. In step with
   bianzuan.cleaning.plan_edits.find_block. */
function named(index, whole, last = index) {
  if (last > index) return [named(index, false)[0], ending(last), named(index, false)[2]];
  const own = ownWords(doc.texts[index].text);
  const others = doc.texts.filter((text, place) => place !== index && !isNote(text)).map((text) => bare(ownWords(text.text)));
  const letters = [...own];
  const at = doc.firstLine(index) + 1;
  if (letters.length <= QUOTED[1]) return [own, "", others.includes(bare(own)) ? at : 0];
  const alone = (part, fits) => !others.some((other) => fits(other, bare(part)));
  const begins = QUOTED.map((size) => letters.slice(0, size).join("")).find((part) => alone(part, (other, words) => other.startsWith(words)));
  return [begins || own, whole ? ending(index) : "", begins ? 0 : at];
}

/* Words of the source: a mark for lost text at either end is the edition's, and no decision finds it. */
const ownWords = (text) => text.replace(/^〔原文此[处處]缺失〕|〔原文此[处處]缺失〕$/gu, "");

/* Words that only this paragraph ends with. */
function ending(index) {
  const own = ownWords(doc.texts[index].text), letters = [...own];
  const others = doc.texts.filter((text, place) => place !== index && !isNote(text)).map((text) => bare(ownWords(text.text)));
  const ends = QUOTED.map((size) => letters.slice(-size).join(""));
  return ends.find((part) => !others.some((other) => other.endsWith(bare(part)))) || own;
}

/* Words of a paragraph with so much around them that they stand nowhere else: [context, words before, words behind]. Nothing
   outside `low` and `high` is quoted: there other rows have parted the paragraph. */
function around(index, start, end, low = 0, high = Infinity) {
  const { text } = doc.texts[index];
  const times = (part) => doc.texts.reduce((sum, one) => sum + one.text.split(part).length - 1, 0);
  for (let size = LEAST_AROUND; size <= MOST_AROUND; size += 2) {
    const from = Math.max(low, start - size), to = Math.min(high, text.length, end + size);
    if (to > from && times(text.slice(from, to)) === 1) return [text.slice(from, to), text.slice(from, start), text.slice(end, to)];
  }
  return [text, text.slice(0, start), text.slice(end)];
}

const row = (action, [context, through, at], text = "") =>
  [["action", action], ["source", doc.name], ["context", context], ["through", through], ["text", text], ["at", at]];

/* Line ends inside a text: how many letters stand before each → how many line ends stand there together. */
function lineEnds(text) {
  const found = new Map();
  let letters = 0, ends = 0;
  for (const letter of text) {
    if (letter === "\n") ends++;
    else if (/\S/u.test(letter)) {
      if (ends && letters) found.set(letters, ends);
      letters++;
      ends = 0;
    }
  }
  return found;
}

/* Places of a text where the editor has begun a paragraph: a line end where none was, in verse an empty line. */
function begun(text, wanted) {
  const own = lineEnds(text), asked = lineEnds(wanted), starts = [];
  let letters = 0, place = 0;
  for (const letter of text) {
    if (/\S/u.test(letter)) {
      if ((asked.get(letters) || 0) > (own.get(letters) || 0)) starts.push(place);
      letters++;
    }
    place += letter.length;
  }
  return starts;
}

/* Rows for other words, or for a paragraph that begins where a line was begun. */
function wordRows(index, wanted) {
  const { text } = doc.texts[index];
  if (bare(wanted) === bare(text)) {
    return begun(text, wanted).map((place, order, all) => {
      const [context, , behind] = around(index, place, place, all[order - 1], all[order + 1]);
      return row("split", [context, "", 0], behind);
    });
  }
  // Lines of verse, and rows of a table, stay lines.
  const words = wanted.split(/\n+/u).filter((part) => part.trim()).join(text.includes("\n") ? "\n" : "");
  if (!words.trim() || words === text) return [];
  let head = 0, tail = 0;
  while (head < text.length && text[head] === words[head]) head++;
  while (tail < Math.min(text.length, words.length) - head && text[text.length - 1 - tail] === words[words.length - 1 - tail]) tail++;
  const [context, before, behind] = around(index, head, text.length - tail);
  return [row("replace", [context, "", 0], before + words.slice(head, words.length - tail) + behind)];
}

/* --- what was chosen, kept with the other choices ---------------------------------------------- */

// A paragraph may be called something, stand elsewhere, and have other words, all at once.
const SLOTS = ["what", "where", "words"];

const mendKey = (index, slot, one = doc) => `${one.sha256}/${slot}/${one.firstLine(index) + 1}/${one.texts[index].text.slice(0, 40)}`;
const kindNow = (text) => text.field || (text.kind === "heading" && text.level > 2 ? "heading 3" : text.kind);

/* Forget what is carried out: a text that is gone or reworded, and one that is what it was to be. */
function forgetDone() {
  const waiting = new Set([...choices].filter(([, choice]) => choice.action === "mend").map(([key]) => key));
  if (!waiting.size) return;
  const standing = new Map(docs.flatMap((one) => one.texts.flatMap((text, index) =>
    SLOTS.map((slot) => [mendKey(index, slot, one), { one, index, kind: kindNow(text) }]))));
  for (const key of waiting) {
    const asked = Object.fromEntries(choices.get(key).rows[0]), now = standing.get(key);
    const isDone = now && (asked.action === "kind" ? asked.text === now.kind : asked.action === "move" && standsBehind(now.one, now.index, asked.text));
    if (!now || isDone) choices.delete(key);
  }
  saveChoices();
}

function keepMend(index, slot, rows, label) {
  const key = mendKey(index, slot);
  choices.delete(key); // rows are carried out in the order in which they were chosen
  if (rows.length) choices.set(key, { action: "mend", source: doc.name, line: doc.firstLine(index) + 1, rows, label });
  saveChoices();
  showCounts();
  cleaned.renew(index);
}

const mendsOf = (index) => SLOTS.map((slot) => choices.get(mendKey(index, slot))).filter(Boolean);

function mendedRows() {
  return [...choices.values()].filter((choice) => choice.action === "mend")
    .map(({ source, line, rows }) => `# ${source}:${line}\n${rows.map(tomlTable).join("\n")}`);
}

/* --- what is shown ------------------------------------------------------------------------------ */

/* The button of a paragraph, and before it what was decided about the paragraph here. */
function mendButtons(index, block) {
  for (const { label, rows } of mendsOf(index)) {
    block.prepend(element("span", "mended", label));
    if (rows[0][0][1] === "drop") block.classList.add("is-dropped");
  }
  const button = element("button", "mend", say("mend"));
  button.type = "button";
  button.title = say("mend_title");
  button.addEventListener("click", (event) => { event.stopPropagation(); askMend(index); });
  block.prepend(button); // before the text, which runs round it on a screen without a pointer
}

function askMend(index) {
  const text = doc.texts[index], dialog = byId("mend");
  const chosen = choices.get(mendKey(index, "what"))?.label;
  const close = (slot, rows, label) => { keepMend(index, slot, rows, label); dialog.close(); };
  const button = (label, rows, title = "") => {
    const made = element("button", chosen === label ? "chosen" : "", label);
    made.type = "button";
    made.title = title;
    made.setAttribute("aria-pressed", String(chosen === label));
    made.addEventListener("click", () => close("what", chosen === label ? [] : rows(), label));
    return made;
  };
  const kinds = byId("mend-kinds"), others = byId("mend-others"), field = byId("mend-words");
  const signed = text.field === "authors";
  byId("mend-text").textContent = signed ? doc.articles[text.article].authors.join("　") : text.text.slice(0, 120);
  // Paragraphs below that may go along: of the same article, up to its notes.
  const below = [index];
  for (let place = index + 1; !text.field && doc.texts[place]?.article === text.article && !doc.texts[place].field; place++) {
    if (doc.texts[place].kind !== "gap") below.push(place);
  }
  const most = below.length;
  const many = byId("mend-many"), last = () => below[Math.min(Math.max(Number(many.value) || 1, 1), most) - 1];
  Object.assign(many, { value: 1, min: 1, max: most, oninput: () => showEnd() });
  const showEnd = () => {
    byId("mend-end").textContent = last() > index ? `…${ownWords(doc.texts[last()].text).slice(-16)}` : "";
    offerPlaces(index, last, choices.get(mendKey(index, "where"))?.rows[0][0][1], close);
  };
  byId("mend-count").hidden = most < 2;
  showEnd();
  const now = kindNow(text);
  kinds.replaceChildren(...(signed ? [] : data.kinds.filter((kind) => kind !== now).map((kind) =>
    button(say(`call_${kind.replace(" ", "-")}`), () => [row("kind", named(index, false, FIELDS.has(kind) ? index : last()), kind)]))));
  const drop = button(say("mend_drop"), () => [row("drop", named(index, true, last()))], say("mend_drop_title"));
  const join = button(say("mend_join"), () => [row("join", named(index, false))], say("mend_join_title"));
  const unsign = button(say("mend_unsign"), () => bylineRows(text).map((edit) => [["action", "reject"], ["edit", edit.id], ["source", doc.name]]));
  const above = index > 0 && doc.texts[index - 1].article === text.article && !doc.texts[index - 1].field;
  others.replaceChildren(...(signed ? [unsign] : [drop, ...(above && !text.field ? [join] : [])]));
  byId("mend-rewrite").hidden = signed;
  field.value = text.text;
  byId("mend-done").onclick = () => close("words", wordRows(index, field.value), say("mend_words"));
  dialog.showModal();
}
