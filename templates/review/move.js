/* Where a paragraph is to stand: below the title of an article or behind one of its paragraphs, also in the same paragraph. */

/* Articles a paragraph may go to, and what it may stand behind there: the title's text where it alone bears it, and each block with
   words. `from` to `last` are the paragraphs that go. */
function placesFor(from, last) {
  const own = doc.texts.map((text, index) => ({ text, index }));
  const titles = own.filter(({ text }) => text.field === "title").map(({ text }) => bare(text.text));
  return doc.articles.map((article, number) => {
    const title = own.find(({ text }) => text.article === number && text.field === "title");
    const below = title && article.kind !== "fragments" && titles.filter((one) => one === bare(title.text.text)).length === 1;
    const blocks = own.filter(({ text, index }) =>
      text.article === number && !text.field && text.kind !== "gap" && bare(text.text) && (index < from || index > last));
    return { number, name: article.title || article.stem, places: [...(below ? [title.index] : []), ...blocks.map(({ index }) => index)] };
  }).filter((article) => article.places.length);
}

/* The words a decision names a place by. */
const placeName = (index) => (doc.texts[index].field ? doc.texts[index].text : ending(index));

/* A row that puts paragraphs there, or, if `joins`, has them go on in the paragraph there. */
const moveRows = (from, last, place, joins) => [row(joins ? "join" : "move", named(from, true, last), placeName(place))];

const wasMoved = (text) => !text.field && text.edits.some((edit) => edit.ruleName === "decision" && edit.action === "move");

/* True if a paragraph stands where a decision wanted it; what was put there after it stands before it. */
function standsBehind(one, index, wanted) {
  let place = index - 1;
  while (one.texts[place] && wasMoved(one.texts[place]) && !isPlace(one, index, place, wanted)) place--;
  return isPlace(one, index, place, wanted);
}

function isPlace(one, index, place, wanted) {
  const above = one.texts[place];
  if (!above || above.article !== one.texts[index].article) return false;
  const title = one.texts.find((text) => text.article === above.article && text.field === "title");
  return above.field ? Boolean(title) && bare(title.text) === bare(wanted) : bare(ownWords(above.text)).endsWith(bare(wanted));
}

/* The two lists of the dialog; `last` gives the last of the paragraphs that go, `close` keeps the rows. */
function offerPlaces(index, last, chosen, close) {
  const articles = byId("mend-article"), list = byId("mend-place"), move = byId("mend-move"), join = byId("mend-go-on");
  const found = placesFor(index, last());
  byId("mend-places").hidden = Boolean(doc.texts[index].field) || !found.length;
  const option = (value, label) => Object.assign(element("option", "", label), { value: String(value) });
  const words = (place) => (doc.texts[place].field ? say("mend_below") : `…${[...ownWords(doc.texts[place].text)].slice(-24).join("")}`);
  const fill = () => {
    const { places } = found.find((article) => article.number === Number(articles.value)) || { places: [] };
    list.replaceChildren(...places.map((place) => option(place, words(place))));
    join.disabled = !places.length || Boolean(doc.texts[Number(list.value)].field);
  };
  articles.replaceChildren(...found.map(({ number, name }) => option(number, name)));
  if (found.some(({ number }) => number === doc.texts[index].article)) articles.value = String(doc.texts[index].article);
  articles.onchange = fill;
  list.onchange = () => { join.disabled = Boolean(doc.texts[Number(list.value)].field); };
  fill();
  for (const [made, joins] of [[move, false], [join, true]]) {
    made.setAttribute("aria-pressed", String(chosen === (joins ? "join" : "move")));
    made.classList.toggle("chosen", chosen === (joins ? "join" : "move"));
    made.onclick = () => {
      const place = Number(list.value), target = doc.texts[place];
      const where = target.field ? `《${target.text}》` : words(place);
      close("where", moveRows(index, last(), place, joins), say(joins ? "mend_went_on" : target.field ? "mend_went_below" : "mend_went", { where }));
    };
  }
  const back = byId("mend-stay");
  back.hidden = !chosen;
  back.onclick = () => close("where", [], "");
}
