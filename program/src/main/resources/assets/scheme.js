(d => {
  const root = d.documentElement, key = "scheme";
  let chosen = "";
  try { chosen = localStorage.getItem(key) || ""; } catch {}
  if (chosen) root.dataset.scheme = chosen;
  d.addEventListener("DOMContentLoaded", () => {
    const select = d.getElementById(key);
    if (!select) return;
    select.value = chosen;
    select.parentNode.hidden = false;
    select.addEventListener("change", () => {
      if (select.value) root.dataset.scheme = select.value; else delete root.dataset.scheme;
      try { localStorage.setItem(key, select.value); } catch {}
    });
  });
})(document);
