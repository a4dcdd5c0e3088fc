/* Texts with their edits marked, and two readings compared character by character. */

/* [kind, characters] of the way from one text to another: "=" both have, "-" only the first, "+" only the second.
   Longest common subsequence of characters; beyond a quarter million pairs the middle counts as replaced. */
function differences(before, after) {
  const a = [...before], b = [...after];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const result = [];
  const add = (kind, text) => {
    if (!text) return;
    const last = result[result.length - 1];
    if (last && last[0] === kind) last[1] += text; else result.push([kind, text]);
  };
  add("=", a.slice(0, head).join(""));
  for (const [kind, text] of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) add(kind, text);
  add("=", a.slice(a.length - tail).join(""));
  return result;
}

function middle(a, b) {
  if (!a.length || !b.length || a.length * b.length > 250000) return [["-", a.join("")], ["+", b.join("")]];
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = a[i] === b[j]
        ? length[(i + 1) * width + j + 1] + 1
        : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
    }
  }
  const result = [];
  let i = 0, j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) { result.push(["=", a[i]]); i++; j++; }
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) result.push(["-", a[i++]]);
    else result.push(["+", b[j++]]);
  }
  while (i < a.length) result.push(["-", a[i++]]);
  while (j < b.length) result.push(["+", b[j++]]);
  return result;
}

/* White space is an edit like any other and has to be seen. */
const VISIBLE = { " ": "·", "\u00a0": "⍽", "\u3000": "□", "\t": "⇥", "\n": "↵", "\r": "␍", "\u200b": "∅", "\ufeff": "∅" };
const visible = (text) => text.replace(/[ \u00a0\u3000\t\n\r\u200b\ufeff]/g, (character) => VISIBLE[character]);

function differenceLine(before, after) {
  const line = element("span", "difference");
  for (const [kind, text] of differences(before, after)) {
    const tag = { "=": "span", "-": "del", "+": "ins" }[kind];
    line.append(element(tag, "", kind === "=" ? text : visible(text)));
  }
  return line;
}

/* The characters of `text` with marks: `marks` are {start, end, edit, kind}; those without width become carets. */
function marked(text, marks) {
  const part = document.createDocumentFragment();
  if (!marks.length) { part.append(text); return part; }
  const cuts = new Set([0, text.length]);
  for (const mark of marks) { cuts.add(mark.start); cuts.add(mark.end); }
  const places = [...cuts].filter((place) => place >= 0 && place <= text.length).sort((a, b) => a - b);
  const carets = marks.filter((mark) => mark.start === mark.end);
  const wide = marks.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start);
  let next = 0, live = [];
  places.forEach((start, index) => {
    for (const mark of carets) if (mark.start === start) part.append(caret(mark));
    const end = places[index + 1];
    if (end === undefined) return;
    while (next < wide.length && wide[next].start <= start) live.push(wide[next++]);
    live = live.filter((mark) => mark.end > start);
    const run = text.slice(start, end);
    if (!live.length) { part.append(run); return; }
    const first = live.find((mark) => mark.edit.open) || live[live.length - 1];
    const made = element("span", `mark ${live.map((mark) => mark.kind).join(" ")}`, run);
    made.dataset.edit = first.edit.index;
    part.append(made);
  });
  return part;
}

function caret(mark) {
  if (mark.call) return element("sup", "call", mark.call);
  const made = element("span", `caret ${mark.kind}`);
  made.dataset.edit = mark.edit.index;
  made.title = `${mark.edit.ruleLabel}${mark.edit.before.trim() ? `：${mark.edit.before.slice(0, 80)}` : ""}`;
  return made;
}

/* The words of a page without its code, for reading; "" of what is nothing but code, which is shown shortened. */
const CODE = /<(script|style|noscript|template)\b[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)|<[^<>]*>/gi;
const NAMED = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', copy: "©" };
const SHORT = 160;
const pageWords = (code) =>
  code.replace(CODE, " ").replace(/&(nbsp|amp|lt|gt|quot|copy);/g, (_, name) => NAMED[name]).replace(/\s+/g, " ").trim();
const shortCode = (code) => (code.length > SHORT ? `${code.slice(0, SHORT)} ……` : code);

/* Tags of a line of a page stay where they are and are drawn as one small sign: a reader looks for the words. */
const TAGS = /(?:<[/!a-z][^<>]*>)+/gi;
function foldTags(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes("<")) found.push(walker.currentNode);
  for (const node of found) {
    // A mark over tags alone is not drawn; one that has words as well is.
    if (!node.data.replace(TAGS, "").trim()) node.parentElement.classList.add("tags-only");
    const part = document.createDocumentFragment();
    let done = 0;
    for (const match of node.data.matchAll(TAGS)) {
      part.append(node.data.slice(done, match.index));
      const sign = element("span", "code", match[0]);
      sign.title = match[0].slice(0, SHORT);
      part.append(sign);
      done = match.index + match[0].length;
    }
    part.append(node.data.slice(done));
    node.replaceWith(part);
  }
}

/* Class of an edit's mark; what only makes up the page is quiet. */
const QUIET = new Set(["line-end", "file-end", "white-space", "lines", "inner-space", "markup", "front-matter"]);
function markKind(edit) {
  if (edit.open) return "open";
  if (edit.status === "rejected") return "rejected";
  if (QUIET.has(edit.ruleName)) return "quiet";
  return `${edit.action} ${edit.confidence}`;
}

/* The row that puts so many paragraphs of a fragment in a place offered. In step with bianzuan.reviewing.placing. */
function placing(edit, rank, paragraphs) {
  const { begins, ends, offers } = edit.fragment;
  const { text, joins } = offers[rank];
  const through = paragraphs > 1 ? ends[paragraphs - 1] : "";
  return [["action", joins ? "join" : "move"], ["edit", edit.id], ["source", edit.doc.name], ["context", begins], ["through", through], ["text", text]];
}

/* Answers to that question: one paragraph, text is lost, two paragraphs. */
const BETWEEN = ["one", "lost", "two"];
const LOST = "〔原文此处缺失〕";

/* Rows for an answer to the question what stands between two lines: [action, id, text], or a join. In step with
   bianzuan.reviewing.between.decisions_between. */
function betweenRows(edit, answer) {
  const flags = edit.askedTogether.length ? edit.askedTogether : [edit];
  const row = (action, one, text = "") => [["action", action], ["edit", one.id], ["source", edit.doc.name], ["text", text]];
  if (answer === "lost") {
    const proposed = flags.find((flag) => flag.ruleName === "gap");
    return [proposed ? row("accept", proposed) : row("replace", edit, LOST + edit.before)];
  }
  const kept = flags.map((flag) => row("keep", flag));
  if ((answer === "one") === edit.isJoined) return kept;
  if (answer === "two") return [...edit.joinsAbove.map((join) => row("reject", join)), ...kept];
  const join = [["action", "join"], ["source", edit.doc.name], ["context", edit.before]];
  const proposed = flags.find((flag) => flag.proposesJoin);
  return proposed ? [join, row("accept", proposed)] : [join, ...kept];
}

/* A row as TOML; what is empty is not written. */
function tomlTable(row) {
  const quoted = (value) => JSON.stringify(value).replace(/\x7f/g, "\\u007f");
  return `[[decision]]\n${row.filter(([, value]) => value).map(([key, value]) => `${key} = ${quoted(value)}\n`).join("")}`;
}

/* What an edit is about, in one line. In step with bianzuan.reviewing.decision_rows.told_of. */
function toldOf(edit) {
  const short = (text) => {
    const characters = [...text.replace(/[\x00-\x1f\x7f]+/g, " ").split(/\s+/).filter(Boolean).join(" ")];
    return characters.length <= 24 ? characters.join("") : `${characters.slice(0, 24).join("")}…`;
  };
  const becomes = edit.after !== edit.before && !["classify", "move"].includes(edit.action) ? ` → ${short(edit.after)}` : "";
  return `${edit.doc.name}:${edit.line}  ${edit.ruleName}  ${short(edit.before)}${becomes}`.trimEnd();
}

/* Rows of decisions.toml; escapes are those of TOML's basic strings. Accepting a proposal to join takes two rows:
   the join, and the answer to the flag. In step with bianzuan.reviewing.decision_rows.decisions_on. */
function decisionRow(edit, { action, text = "", rank = 0, paragraphs = 0 }) {
  const place = `# ${toldOf(edit)}\n`;
  if (edit.asksBetween && BETWEEN.includes(action)) return place + betweenRows(edit, action).map(tomlTable).join("\n");
  if (action === "place") return place + tomlTable(placing(edit, rank, paragraphs));
  const answer = tomlTable([["action", action], ["edit", edit.id], ["source", edit.doc.name], ["text", text]]);
  if (action !== "accept" || !edit.proposesJoin) return place + answer;
  return `${place}${tomlTable([["action", "join"], ["source", edit.doc.name], ["context", edit.sides[1]], ["text", edit.sides[0]]])}\n${answer}`;
}
