// Before the page is drawn: the colours chosen in the officer's menu. Loaded in <head>, so that nothing flashes.
(() => {
  let choice = "";
  try { choice = localStorage.getItem("theme") || ""; } catch { /* storage may be closed */ }
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
})();
