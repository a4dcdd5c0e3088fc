/* Source and cleaned text scroll together: the one that is moved by hand leads, the other shows the same words. */

// How far down the window the place lies that both columns keep level.
const LEVEL = 0.32;

function counterpart(item) {
  if (item.dataset.line !== undefined) {
    let line = Number(item.dataset.line);
    while (line > 0 && !doc.line(line).trim()) line--;
    const place = doc.placeOf(doc.starts[line] + Math.max(doc.line(line).search(/\S/), 0));
    return place ? cleaned.near(place.text) : null;
  }
  const line = doc.firstLine(Number(item.dataset.text));
  return line < 0 ? null : source.near(line);
}

/* False where nothing stands at that place yet. */
function keepLevel(leader, other) {
  const frame = leader.root.getBoundingClientRect();
  const level = frame.top + frame.height * LEVEL;
  const item = document.elementFromPoint(frame.left + frame.width / 2, level)?.closest(".line, .block");
  if (!item) return false;
  const target = counterpart(item);
  if (!target) return true;
  const from = item.getBoundingClientRect(), to = target.getBoundingClientRect(), view = other.root.getBoundingClientRect();
  const share = from.height ? (level - from.top) / from.height : 0;
  other.root.scrollTop += to.top + share * to.height - (view.top + view.height * LEVEL);
  return true;
}

function followScrolling() {
  let leader = null, waiting = false;
  for (const [column, other] of [[source, cleaned], [cleaned, source]]) {
    for (const name of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      column.root.addEventListener(name, () => { leader = column; }, { passive: true });
    }
    column.root.addEventListener("scroll", () => {
      if (leader !== column || waiting || !byId("follow").checked) return;
      waiting = true;
      let tries = 6;  // frames until what came into view has been made
      const go = () => {
        if (keepLevel(column, other) || !tries--) waiting = false; else requestAnimationFrame(go);
      };
      requestAnimationFrame(go);
    });
  }
  // What an edit or a jump moves leads nothing.
  return () => { leader = null; };
}
