/* The drawer: everything that left the book, searchable. */

let droppedRows = [];
const drawerList = new Column(byId("dropped"), { estimate: () => 90, make: droppedRow });

function droppedRow(index) {
  const edit = droppedRows[index];
  const row = element("div", "dropped-row");
  const head = element("div", "dropped-head");
  head.append(element("i", `dot ${edit.confidence}`), element("b", "", edit.ruleLabel), element("span", "place", `${say("line")} ${edit.line}`));
  const text = element("p");
  const asked = byId("dropped-query").value;
  const marks = [];
  const taken = !asked || edit.taken.includes(asked) ? edit.taken : edit.before;
  const shownText = taken.replace(/[\r\n]+/g, "\n").trim();
  for (let at = shownText.indexOf(asked); asked && at >= 0; at = shownText.indexOf(asked, at + asked.length)) {
    marks.push({ start: at, end: at + asked.length, kind: "hit", edit });
  }
  text.append(marked(shownText, marks));
  row.append(head, text, element("p", "why", edit.why));
  row.addEventListener("click", () => select(edit));
  return row;
}

function showDrawer() {
  const asked = byId("dropped-query").value;
  const all = doc.edits.filter((edit) => edit.dropped);
  const code = all.filter((edit) => edit.isCode).length;
  // What is long is what an editor must see; a hundred commas come after it, and a page's code only where somebody asks for it.
  const weight = (edit) => (edit.isCode ? 0 : edit.taken.length > 8 ? 2 : 1);
  droppedRows = all.filter((edit) => asked || !edit.isCode).filter((edit) => !asked || edit.before.includes(asked) || edit.ruleLabel.includes(asked))
    .sort((a, b) => weight(b) - weight(a) || a.index - b.index);
  drawerList.show(droppedRows.length);
  const characters = droppedRows.reduce((sum, edit) => sum + edit.taken.replace(/\s/g, "").length, 0);
  const told = say("dropped_count", { rows: droppedRows.length, characters });
  byId("dropped-words").textContent = code && !asked ? `${told}${say("dropped_code", { code })}` : told;
}

function toggleDrawer(open = byId("drawer").hidden) {
  // Who was reading in the drawer goes on where it was opened.
  if (!open && byId("drawer").contains(document.activeElement)) byId("open-drawer").focus();
  byId("drawer").hidden = !open;
  byId("open-drawer").setAttribute("aria-expanded", String(open));
  if (open) { showDrawer(); byId("dropped-query").focus(); }
}

