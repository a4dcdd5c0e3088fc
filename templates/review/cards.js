/* Rows of the ledger as cards, with the editor's choice and the decision ready to be copied. */

const CONTEXT = 14;

/* What the editor chose on this page: "sha256/id" → {action, text}. Kept in the browser until it is copied. */
const choices = new Map();
const CHOICES_KEY = `bianzuan-review:${data.documents.map((doc) => doc.sha256.slice(0, 12)).join(".").slice(0, 400)}`;

function loadChoices() {
  try {
    for (const [key, value] of JSON.parse(localStorage.getItem(CHOICES_KEY) || "[]")) choices.set(key, value);
  } catch { /* A browser that keeps nothing for local files still shows the page. */ }
}

function saveChoices() {
  try { localStorage.setItem(CHOICES_KEY, JSON.stringify([...choices])); } catch { /* as above */ }
}

const choiceKey = (edit) => `${edit.doc.sha256}/${edit.id}`;
const choiceOf = (edit) => choices.get(choiceKey(edit));

function copyText(text) {
  const old = () => {
    const area = element("textarea", "offscreen");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).catch(old); else old();
  document.body.dataset.copied = text;
  notice(say("copied"));
}

function notice(text, milliseconds = 1600) {
  const box = document.getElementById("notice");
  box.textContent = text;
  box.classList.add("shown");
  clearTimeout(notice.timer);
  notice.timer = setTimeout(() => box.classList.remove("shown"), milliseconds);
}

function editCard(edit, choose, select) {
  const card = element("article", `card ${edit.open ? "is-open" : ""} ${edit.status} ${goesAlong(edit) ? "goes-along" : ""}`);
  card.dataset.edit = edit.index;
  const head = element("header");
  head.append(element("i", `dot ${edit.confidence}`), element("b", "", edit.ruleLabel));
  head.querySelector(".dot").title = say(`confidence_${edit.confidence}`);
  head.append(element("span", "place", say("line_of", { lines: edit.line })));
  head.append(element("span", `status ${edit.status}`, say(`status_${edit.status}`)));
  card.append(head, reading(edit), element("p", "why", edit.why));
  if (edit.fragment) card.append(places(edit, choose));
  if (edit.answers === BETWEEN) card.append(element("p", "asked", `${say("between_asked")} ${say("between_now", { now: say(`between_now_${edit.isJoined ? "one" : "two"}`) })}`));
  card.append(cardFoot(edit, choose));
  card.addEventListener("click", (event) => { if (!event.target.closest("button, input")) select(edit); });
  return card;
}

/* How far around an edit its context is looked for: on a page there is code between the words. */
const reach = (edit) => (edit.doc.isPage ? 20 * CONTEXT : CONTEXT);

/* Words of a stretch of a page that may begin and end inside a tag. */
function wordsOf(part) {
  const opens = part.indexOf("<"), closes = part.indexOf(">");
  const whole = closes >= 0 && (opens < 0 || closes < opens) ? part.slice(closes + 1) : part;
  const last = whole.lastIndexOf("<");
  return whole.slice(0, last >= 0 && !whole.includes(">", last) ? last : whole.length).replace(CODE, "").replace(/&(nbsp|amp|lt|gt|quot|copy);/g, (_, name) => NAMED[name]);
}

/* The edit in its context: what stood before and after it in the source, and what it changes. */
function reading(edit) {
  const line = element("p", "reading");
  const { text } = edit.doc;
  const tidy = (part) => visible(part.replace(/[\r\n]+/g, "\n"));
  const around = (part, cut) => (edit.doc.isPage ? cut(wordsOf(part)) : cut(part));
  // What cleaning joined it to may stand far above in the source.
  const above = edit.asksBetween && edit.isJoined ? edit.doc.texts[edit.text].text.slice(Math.max(0, edit.start - CONTEXT), edit.start)
    : around(text.slice(Math.max(0, edit.from - reach(edit)), edit.from), (part) => part.slice(-CONTEXT));
  line.append(element("span", "context", tidy(above)));
  const shorten = (part) => (part.length > 240 ? `${part.slice(0, 160)} …… ${part.slice(-60)}` : part);
  const before = shorten(edit.dropped ? edit.taken : edit.doc.isPage && !edit.keepsAccount ? wordsOf(edit.before) : edit.before);
  if (edit.action === "flag" && edit.after === edit.before) line.append(element("mark", "", visible(before)));
  else if (["classify", "move", "split"].includes(edit.action)) {
    line.append(element("mark", "neutral", visible(before)));
    if (edit.after.trim() && edit.after !== edit.before) line.append(element("span", "becomes", visible(shorten(edit.after))));
  } else line.append(differenceLine(before, shorten(edit.after)));
  line.append(element("span", "context", tidy(around(text.slice(edit.to, edit.to + reach(edit)), (part) => part.slice(0, CONTEXT)))));
  return line;
}

function cardFoot(edit, choose) {
  const foot = element("footer");
  const chosen = choiceOf(edit);
  for (const action of edit.answers) {
    const label = action !== "accept" || !(edit.fragment || edit.isQuery) ? `do_${action}` : edit.fragment ? "do_apart" : "do_seen";
    const button = element("button", `choose ${action} ${chosen?.action === action ? "chosen" : ""}`, say(label));
    button.type = "button";
    button.title = say(`${label}_title`);
    button.setAttribute("aria-pressed", String(chosen?.action === action));
    button.addEventListener("click", () => choose(edit, action, foot));
    foot.append(button);
  }
  if (chosen?.action === "place") foot.append(element("span", "chosen-text", say("place_chosen", { rank: chosen.rank + 1 })));
  if (chosen?.action === "replace") foot.append(element("span", "chosen-text", chosen.text));
  foot.append(element("code", "id", edit.id));
  if (!edit.answers.length) return foot;
  const copy = element("button", "copy", say("do_copy"));
  copy.type = "button";
  copy.title = say("do_copy_title");
  copy.addEventListener("click", () => {
    copyText(decisionRow(edit, choiceOf(edit) || usualChoice(edit)));
  });
  foot.append(copy);
  return foot;
}

/* What is copied where nothing was chosen: that cleaning is right. */
function usualChoice(edit) {
  return { action: edit.answers !== BETWEEN ? "accept" : edit.isJoined ? "one" : "two" };
}

/* Asks for the words of a replacement right in the card. */
function askReplacement(edit, foot, done) {
  const field = element("input", "replacement");
  field.value = choiceOf(edit)?.text || (edit.proposesJoin ? edit.before : edit.after) || edit.before;
  field.placeholder = say("do_replace_title");
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && field.value) done(field.value);
    if (event.key === "Escape") done(null);
  });
  foot.replaceChildren(field);
  field.focus();
  field.select();
}
