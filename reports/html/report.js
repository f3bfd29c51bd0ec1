// Filter and sort of the table of claims, and Escape for the notes on figures. The page is whole
// without it: what it adds (the filters, the buttons in the head of the table) it shows itself.
"use strict";

const table = document.querySelector("#claim-table");
if (table) {
  const rows = [...table.tBodies[0].rows];
  const form = document.querySelector("#claim-filters");
  const [words, state, source] = form.querySelectorAll("input, select");
  const count = form.querySelector("output");

  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const fits = wanted.every((word) => text.includes(word)) &&
        (!state.value || row.className === state.value) &&
        (!source.value || row.dataset.source === source.value);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = `${shown} of ${rows.length} rows`;
  };

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };
  const compare = (a, b) => {
    if (a === b) return 0;
    const difference = Number(a) - Number(b);
    return Number.isNaN(difference) ? a.localeCompare(b, "en", { numeric: true }) : difference;
  };
  const sort = (head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.sort((a, b) => (down ? -1 : 1) * compare(keyOf(a, column), keyOf(b, column)));
    table.tBodies[0].append(...rows);
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head, column));
    head.append(button);
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  // A link to a claim that the filter hides shows it again.
  addEventListener("hashchange", () => {
    if (document.querySelector("tr:target[hidden]")) {
      form.reset();
      filter();
      document.querySelector(":target").scrollIntoView();
    }
  });
  form.hidden = false;
  filter();
}

// The note on a figure goes away until the pointer or the focus comes to it again.
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const figure of document.querySelectorAll(".figure:hover, .figure:focus-within")) {
    figure.classList.add("dismissed");
    const show = () => figure.classList.remove("dismissed");
    figure.addEventListener("pointerleave", show, { once: true });
    figure.addEventListener("focusout", show, { once: true });
  }
});
