"use strict";
/* The data of the page, unpacked. Order of an edit's fields: bianzuan.reviewing.page._row. */

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;

class Edit {
  constructor(row, index, doc) {
    [this.id, this.rule, this.action, this.confidence, this.status, this.from, this.to, this.line, this.column,
      this.given, this.after, this.reason, this.open, this.text, this.start, this.end] = row;
    this.fragment = row[16] ? fragmentOf(row[16]) : null;
    this.usualAnswers = ["accept", "reject", "replace"].filter((answer) => row[17].includes({ accept: "a", reject: "r", replace: "e" }[answer]));
    this.index = index;
    this.doc = doc;
  }
  get before() { return this.given || this.doc.text.slice(this.from, this.to); }
  get ruleName() { return data.rules[this.rule][0]; }
  get ruleLabel() { return data.rules[this.rule][1]; }
  get why() { return data.reasons[this.reason]; }
  /* A flag that proposes to join this paragraph to another; inside a paragraph it asks about a join made. */
  get proposesJoin() {
    return this.action === "flag" && /^(paragraph|far)-join$/.test(this.ruleName) && this.text >= 0 && this.start === 0;
  }
  /* A proposal to join shows both sides of the cut: the last words of the paragraph that goes on ("" where it is the one
     before), and the first of this one. In step with bianzuan.reviewing.decision_rows.sides. */
  get sides() {
    const place = this.after.lastIndexOf("\u2016");
    return [this.after.slice(0, Math.max(place, 0)), this.after.slice(place + 1)];
  }
  /* A flag that asks what stands between two lines, the lower one right below the other: in step with bianzuan.reviewing.between. */
  get asksBetween() {
    return this.action === "flag" && !this.fragment && this.text >= 0 && !this.doc.texts[this.text].field
      && (this.ruleName === "gap" || (this.ruleName === "paragraph-join" && !this.sides[0]));
  }
  get answers() { return this.open && this.asksBetween ? BETWEEN : this.usualAnswers; }
  /* All flags that ask so about these two lines; the editor answers once. */
  get askedTogether() {
    return this.doc.edits.filter((other) => other.asksBetween && other.from === this.from && other.status === "flagged");
  }
  /* Flags each of which proposes the words that the other has: whoever accepts one has answered the others. In step with
     bianzuan.reviewing.open_items.is_mirrored. */
  get mirrored() {
    this.mirrors ??= this.action !== "flag" || this.before === this.after ? [] : this.doc.edits.filter((other) =>
      other.action === "flag" && other.rule === this.rule && other.before === this.after && other.after === this.before);
    return this.mirrors;
  }
  /* True if cleaning made one paragraph of the two lines. */
  get isJoined() { return this.start > 0; }
  /* The rows of the join right above: the line ends between the two. */
  get joinsAbove() {
    const ends = this.doc.text.slice(0, this.from).trimEnd().length;
    return this.doc.edits.filter((row) => row.action === "join" && row.status !== "rejected" && row.from >= ends && row.from <= this.from);
  }
  /* A flag that proposes nothing: it only wants a look. */
  get isQuery() { return this.action === "flag" && this.after === this.before && !this.proposesJoin; }
  /* A line of who, when and whence: its names and its day went to the front matter, and its other words into nothing. */
  get leavesWords() {
    if (this.ruleName !== "byline" || this.action !== "classify" || this.status === "rejected") return false;
    const letters = (text) => text.match(/[\u3400-\u9fff]/gu) || [];
    const said = letters(this.before.replace(/<[^>]*>|作者|撰文|日期|时间|時間|記者|记者|[年月日]/gu, ""));
    // A name in the other script has other letters; each stands for one.
    const converted = letters(this.after).filter((letter) => !this.before.includes(letter)).length;
    return said.filter((letter) => !this.after.includes(letter)).length - converted > 1;
  }
  /* What it took from the source, as it can be read: an editor looks for words, not for the code of a page. */
  get taken() {
    this.words ??= (this.doc.isPage ? pageWords(this.before) : this.before) || shortCode(this.before);
    return this.words;
  }
  /* Nothing but the code of a page: no words left the book with it. */
  get isCode() {
    this.codeAlone ??= this.doc.isPage && !pageWords(this.before);
    return this.codeAlone;
  }
  /* A row that only keeps account of the page's code: in the list of edits it is shown to whoever asks for its rule. */
  get keepsAccount() {
    return this.ruleName === "html" && !this.open && this.before !== "" && this.isCode;
  }
  /* Text that left the book altogether; white space does not count. */
  get dropped() {
    if (this.leavesWords) return true;
    return (this.action === "drop" || this.action === "delete") && this.status !== "rejected" && /\S/.test(this.before);
  }
}

/* Text whose place is to be chosen: its first words, the last words of its paragraphs, how many are likely one text. */
function fragmentOf([begins, ends, usual, offers]) {
  return { begins, ends, usual, offers: offers.map(([text, below, joins, title, reason]) => ({ text, below, joins, title, why: data.reasons[reason] })) };
}

class Doc {
  constructor(raw) {
    Object.assign(this, raw);
    this.edits = raw.edits.map((row, index) => new Edit(row, index, this));
    this.texts = raw.texts.map(([article, field, kind, level, text, calls, runs]) =>
      ({ article, field, kind, level, text, calls, runs, edits: [] }));
    this.lineEdits = new Map();
    for (const edit of this.edits) {
      if (edit.text >= 0) this.texts[edit.text].edits.push(edit);
      const last = edit.to > edit.from ? this.lineAt(edit.to - 1) : edit.line - 1;
      for (let line = edit.line - 1; line <= last; line++) {
        if (!this.lineEdits.has(line)) this.lineEdits.set(line, []);
        this.lineEdits.get(line).push(edit);
      }
    }
    this.bands = this.lineArticles();
  }
  get open() { return this.edits.filter((edit) => edit.open); }
  /* What an editor may want to look at. */
  get listed() {
    this.worthReading ??= this.edits.filter((edit) => !edit.keepsAccount);
    return this.worthReading;
  }
  /* A page of the web: only those have rows about their code. */
  get isPage() {
    this.hasCode ??= this.edits.some((edit) => edit.ruleName === "html");
    return this.hasCode;
  }
  /* Line (from 0) that holds a source offset. */
  lineAt(offset) {
    let low = 0, high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= offset) low = middle; else high = middle;
    }
    return low;
  }
  /* A source line without its line end. */
  line(number) {
    const end = number + 1 < this.starts.length ? this.starts[number + 1] : this.text.length;
    return this.text.slice(this.starts[number], end).replace(/[\r\n]+$/, "");
  }
  /* Colour of an article's lines; what could not be attributed, and what is in no article, is grey. */
  colour(article) {
    if (article < 0) return "var(--nowhere)";
    return this.articles[article].kind === "fragments" ? "hsl(40 9% 52%)" : `hsl(${HUES[article % HUES.length]} 42% 52%)`;
  }
  /* Article (from 0) that most of each line went to; -1 where the line is in none. An empty line is its neighbours'. */
  lineArticles() {
    const share = new Map();
    for (const text of this.texts) {
      for (const [, from, length] of text.runs) {
        let at = from;
        for (let line = this.lineAt(from); line < this.starts.length && at < from + length; line++) {
          const next = line + 1 < this.starts.length ? this.starts[line + 1] : this.text.length;
          const upto = Math.min(from + length, next);
          const most = share.get(line);
          if (!most || most.size < upto - at) share.set(line, { article: text.article, size: upto - at });
          at = upto;
        }
      }
    }
    const empty = this.starts.map((_, line) => !this.line(line).trim());
    const found = this.starts.map((_, line) => (!empty[line] && share.has(line) ? share.get(line).article : -1));
    let before = -1;
    const above = found.map((article, line) => { if (!empty[line]) before = article; return before; });
    let after = -1;
    for (let line = found.length - 1; line >= 0; line--) {
      if (!empty[line]) after = found[line];
      else if (above[line] === after) found[line] = after;
    }
    return found;
  }
  /* Text and offset where a source offset stands now; null if it stands nowhere. */
  placeOf(offset) {
    for (let index = 0; index < this.texts.length; index++) {
      for (const [start, from, length] of this.texts[index].runs) {
        if (offset >= from && offset < from + length) return { text: index, offset: start + offset - from };
      }
    }
    return null;
  }
  /* Source line (from 0) of the first character of a text; -1 where it has none. */
  firstLine(index) {
    for (const [, from, length] of this.texts[index].runs) {
      const ink = this.text.slice(from, from + length).search(/\S/);
      if (ink >= 0) return this.lineAt(from + ink);
    }
    return -1;
  }
}

/* Colours of articles: hues apart from the red and green of edits, then round again. */
const HUES = [212, 32, 276, 168, 52, 330, 192, 10, 250, 100];

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function say(key, values = {}) {
  return (words[key] || key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
