/* How a page was put together: lines of the source on the left, articles on the right, a ribbon for each run. */

const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/* Stretches of source lines that follow one another in one article: {article, first, last, size, text}, in the
   order of the articles. */
function stretches(doc) {
  const found = [];
  doc.texts.forEach((text, index) => {
    for (const [, from, length] of text.runs) {
      const first = doc.lineAt(from), last = doc.lineAt(from + length - 1);
      const before = found[found.length - 1];
      const next = before && before.article === text.article && first >= before.last && emptyBetween(doc, before.last, first);
      if (next) { before.last = Math.max(before.last, last); before.size += length; }
      else found.push({ article: text.article, first, last, size: length, text: index });
    }
  });
  return found.filter((one) => one.size > 0);
}

/* Passages that left the book, as stretches of no article (-1). */
function takenOut(doc) {
  return doc.edits.filter((edit) => edit.dropped && edit.before.length > 20)
    .map((edit) => ({ article: -1, first: edit.line - 1, last: doc.lineAt(edit.to - 1), size: edit.to - edit.from }));
}

function emptyBetween(doc, last, first) {
  for (let line = last + 1; line < first; line++) if (doc.line(line).trim()) return false;
  return true;
}

/* A page that goes through from top to bottom has nothing to be mapped. */
const isPutTogether = (doc) => doc.articles.length > 1 || stretches(doc).length > 3;

function drawMap(doc, box, jump) {
  const width = Math.max(box.clientWidth - 8, 640), height = Math.max(box.clientHeight - 8, 420);
  const left = 96, bar = 22, labels = Math.min(360, width * 0.36), right = width - labels - bar - 12, top = 30;
  const inner = height - top - 12;
  const lengths = doc.starts.map((_, line) => Math.max(doc.line(line).length, 6));
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const tops = [];
  lengths.reduce((sum, length) => { tops.push(top + sum / total * inner); return sum + length; }, 0);
  const bottom = (line) => (line + 1 < tops.length ? tops[line + 1] : top + inner);
  const runs = [...stretches(doc), ...takenOut(doc)];
  const nodes = new Set(runs.map((run) => run.article)).size;
  const sum = runs.reduce((all, run) => all + run.size, 0) || 1;
  const gap = Math.min(14, inner * 0.25 / nodes);
  const scale = (inner - gap * (nodes - 1)) / sum;

  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  svg.append(shape("text", { x: left, y: 16, class: "map-title" }, say("map_lines")));
  svg.append(shape("text", { x: right, y: 16, class: "map-title" }, say("map_articles")));
  doc.starts.forEach((_, line) => {
    const band = shape("rect", {
      x: left, y: tops[line], width: bar, height: Math.max(bottom(line) - tops[line] - 0.4, 0.4),
      fill: doc.colour(doc.bands[line]), class: "band",
    });
    band.append(shape("title", {}, `${line + 1}  ${doc.line(line).slice(0, 40)}`));
    band.addEventListener("click", () => jump({ line }));
    svg.append(band);
  });
  lineNumbers(doc, svg, tops, left);

  let y = top, article = null, articleTop = top;
  const close = () => { if (article !== null) svg.append(articleLabel(doc, article, right, bar, articleTop, y, jump)); };
  for (const run of runs) {
    if (run.article !== article) {
      close();
      if (article !== null) y += gap;
      article = run.article;
      articleTop = y;
    }
    const size = run.size * scale;
    svg.append(ribbon(doc, run, left + bar, tops[run.first], bottom(run.last), right, y, y + size, jump));
    y += size;
  }
  close();
  box.replaceChildren(svg);
}

function lineNumbers(doc, svg, tops, left) {
  let last = -100;
  tops.forEach((place, line) => {
    if (place - last < 17 || !doc.line(line).trim()) return;
    svg.append(shape("text", { x: left - 8, y: place + 9, class: "map-line", "text-anchor": "end" }, String(line + 1)));
    last = place;
  });
}

function ribbon(doc, run, x1, a, b, x2, c, d, jump) {
  const middle = (x1 + x2) / 2;
  const path = `M${x1} ${a} C${middle} ${a} ${middle} ${c} ${x2} ${c} L${x2} ${d} C${middle} ${d} ${middle} ${b} ${x1} ${b} Z`;
  const made = shape("path", { d: path, fill: doc.colour(run.article), class: "ribbon", tabindex: 0, "data-article": run.article });
  const lines = run.first === run.last ? say("line_of", { lines: run.first + 1 }) : say("lines_of", { lines: `${run.first + 1}–${run.last + 1}` });
  made.append(shape("title", {}, `${lines} → ${run.article < 0 ? say("dropped") : doc.articles[run.article].title}\n${doc.line(run.first).slice(0, 60)}`));
  made.addEventListener("click", () => jump({ line: run.first, text: run.text }));
  return made;
}

function articleLabel(doc, article, x, bar, top, bottom, jump) {
  const group = shape("g", { class: "map-article", "data-article": article });
  group.append(shape("rect", { x, y: top, width: bar, height: Math.max(bottom - top, 2), fill: doc.colour(article) }));
  const nowhere = { title: say("dropped"), authors: [], lines: "" };
  const { title, authors, lines } = article < 0 ? nowhere : doc.articles[article];
  const middle = (top + bottom) / 2;
  const shown = title.length > 24 ? `${title.slice(0, 23)}…` : title || say("untitled");
  group.append(shape("text", { x: x + bar + 10, y: middle - 2, class: "map-name" }, article < 0 ? shown : `${article + 1}  ${shown}`));
  const below = [authors.map((name) => name.split("　")[0]).join("、"), lines && say(/\D/.test(lines) ? "lines_of" : "line_of", { lines: lines.replaceAll("-", "–").split(",").join(say("list_comma")) })].filter(Boolean).join(" · ");
  group.append(shape("text", { x: x + bar + 10, y: middle + 14, class: "map-detail" }, below.length > 48 ? `${below.slice(0, 47)}…` : below));
  group.addEventListener("click", () => { if (article >= 0) jump({ text: doc.texts.findIndex((text) => text.article === article) }); });
  return group;
}
