/* Fragments and the places they may be put in. */

/* The places a fragment may go to, numbered as the keys that choose them, and how many of its paragraphs go there. */
function places(edit, choose) {
  const { fragment } = edit;
  const chosen = choiceOf(edit)?.action === "place" ? choiceOf(edit) : null;
  const box = element("div", "places");
  const many = element("label", "paragraphs");
  const field = element("input");
  Object.assign(field, { type: "number", min: 1, max: fragment.ends.length, value: chosen?.paragraphs || fragment.usual });
  many.append(element("span", "", say("place_paragraphs")), field, element("span", "context", `…${fragment.ends[field.value - 1].slice(-CONTEXT)}`));
  field.addEventListener("input", () => {
    const end = fragment.ends[field.value - 1];
    many.lastChild.textContent = end ? `…${end.slice(-CONTEXT)}` : "";
    if (end && chosen) choose(edit, "place", null, { rank: chosen.rank, paragraphs: Number(field.value) });
  });
  box.append(many);
  fragment.offers.forEach((offer, rank) => {
    const row = element("button", `offer ${chosen?.rank === rank ? "chosen" : ""}`);
    row.type = "button";
    row.title = offer.why;
    row.setAttribute("aria-pressed", String(chosen?.rank === rank));
    row.append(element("kbd", "", String(rank + 1)), element("span", "", placeWords(offer)), element("small", "", offer.why));
    row.addEventListener("click", () => choose(edit, "place", null, { rank, paragraphs: Number(field.value) || fragment.usual }));
    box.append(row);
  });
  return box;
}

function placeWords({ text, below, joins, title }) {
  const where = title ? say("place_in", { title }) : say("place_among");
  return say(below ? "place_below" : joins ? "place_joins" : "place_after", { words: text, where });
}

/* True for a question about the place of a text that goes along with a passage which has its place now. */
function goesAlong(edit) {
  if (edit.asksBetween && !choiceOf(edit) && edit.askedTogether.some((other) => choices.has(choiceKey(other)))) return true;
  if (!choiceOf(edit) && edit.mirrored.some((other) => choiceOf(other)?.action === "accept")) return true;
  if (!/^(attribution|far-join|paragraph-join|gap)$/.test(edit.ruleName) || edit.action !== "flag") return false;
  const own = edit.fragment || edit.doc.edits.find((other) => other.fragment && other.from === edit.from)?.fragment;
  return Boolean(own) && edit.doc.edits.some((other) => {
    const { action, paragraphs } = choiceOf(other) || {};
    if (action !== "place" || other === edit) return false;
    const above = other.fragment.ends.length - own.ends.length;
    return above >= 0 && above < paragraphs && other.fragment.ends[above] === own.ends[0];
  });
}

/* The key of a number puts the current fragment in the place of that number. */
function choosePlace(number) {
  const offers = current?.fragment?.offers || [];
  if (number > offers.length) return;
  const field = byId("ledger").querySelector(`.card[data-edit="${current.index}"] .paragraphs input`);
  choose(current, "place", null, { rank: number - 1, paragraphs: Number(field?.value) || current.fragment.usual });
}
