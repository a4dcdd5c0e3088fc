// Asks the preview once a second whether the book was built again, and reloads the page where it stands.
// A restarted preview counts its builds from 1 again, so any other number means another build.
(async () => {
  let seen = null;
  for (;;) {
    try {
      const answer = await fetch("/-/version", { cache: "no-store" });
      const version = await answer.text();
      if (seen !== null && version !== seen) location.reload();
      seen = version;
    } catch {
      // The preview was stopped; keep asking until it is back.
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
})();
