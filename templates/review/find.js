/* Words in the cleaned texts, of all documents: columns are made as they come near, so the browser's own search finds little. */

let found = [], at = -1;

/* [document, text] of every text that has the words, in order. */
function textsWith(words) {
  return docs.flatMap((one, number) => one.texts.flatMap((text, place) => (text.text.includes(words) ? [[number, place]] : [])));
}

/* Marks for the words looked for, to be shown with the edits of a text. */
function foundMarks(text) {
  const words = byId("find").value.trim(), marks = [];
  for (let place = words ? text.indexOf(words) : -1; place >= 0; place = text.indexOf(words, place + words.length)) {
    marks.push({ start: place, end: place + words.length, kind: "hit", edit: { index: -1, open: false } });
  }
  return marks;
}

function lookFor() {
  const words = byId("find").value.trim();
  found = words ? textsWith(words) : [];
  const here = docs.indexOf(doc);
  at = found.findIndex(([number]) => number >= here);
  cleaned.show(doc.texts.length);
  showFound();
}

function stepFound(direction) {
  if (!found.length) return;
  at = (at + direction + found.length) % found.length;
  showFound();
}

function showFound() {
  byId("found").textContent = found.length ? `${at + 1} / ${found.length}` : byId("find").value.trim() ? say("found_none") : "";
  if (!found.length) return;
  at = Math.max(at, 0);
  const [number, place] = found[at];
  if (docs[number] !== doc) openDocument(docs[number]);
  jump({ text: place });
}

function listenToFind() {
  let waiting;
  byId("find").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(lookFor, 200); });
  byId("find").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); stepFound(event.shiftKey ? -1 : 1); }
  });
}
