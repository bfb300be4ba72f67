// Chosen files are listed with their sizes; what is too large or empty is marked before anything is sent.
const words = document.getElementById("words")?.dataset ?? {};
const size = (bytes) => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function line(text, isWrong) {
  const item = document.createElement("li");
  item.textContent = text;
  if (isWrong) item.dataset.state = "wrong";
  return item;
}

function enhance(input) {
  if (input.dataset.enhanced) return;
  input.dataset.enhanced = "yes";
  const list = document.createElement("ul");
  const limit = Number(input.dataset.maxBytes) || Infinity;
  const most = Number(input.dataset.maxCount) || Infinity;
  list.className = "chosen-files";
  list.setAttribute("aria-live", "polite");
  input.after(list);
  input.addEventListener("change", () => {
    const lines = [...input.files].map((file) => {
      const fault = file.size > limit ? words.fileBig : file.size === 0 ? words.fileEmpty : "";
      return line(`${file.name} – ${size(file.size)}${fault ? ` – ${fault}` : ""}`, Boolean(fault));
    });
    if (input.files.length > most) lines.push(line(`${words.filesMany} (${input.files.length} / ${most})`, true));
    list.replaceChildren(...lines);
  });
}

const all = (root) => root.querySelectorAll("input[data-widget=files]").forEach(enhance);
all(document);
document.addEventListener("htmx:load", (event) => all(event.detail.elt));
