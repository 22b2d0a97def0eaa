// Reads CSV (RFC 4180): series are fetched in this form, as it is a tenth of the JSON, and it is what people download.

/** The rows as objects by the names of the columns; empty cells are left out. */
export function parse(text) {
  const [head = [], ...rows] = records(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index], plain(cell)]).filter(([, cell]) => cell !== "")));
}

function records(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') {
        cell += char;
        index++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") endCell();
    else if (char === "\n") {
      endCell();
      rows.push(row);
      row = [];
    } else if (char !== "\r") cell += char;
  }
  if (cell !== "" || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

/** A text without the apostrophe that keeps spreadsheets from taking it for a formula. */
function plain(cell) {
  return /^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}
