/* Below the preview the choices can be written to decisions.toml by a button; a page opened as a file can only copy them. */

const SAVING = location.protocol === "http:" && location.pathname === "/-/review";

async function saveAll() {
  const answer = await fetch("/-/decisions", { method: "POST", body: chosenRows() }).catch(() => null);
  if (!answer?.ok) {
    notice(say("not_saved", { why: answer ? (await answer.text()).split("\n")[0] : "" }), 8000);
    return;
  }
  choices.clear();
  saveChoices();
  showCounts();
  showLedger(current);
  notice(say("saved"), 5000);
}

if (SAVING) {
  byId("save-all").hidden = false;
  byId("copy-all").classList.remove("primary");
  byId("save-all").addEventListener("click", saveAll);
}
