// The styles of the preview: what each is called on the page, and the file of the CSL project that it is.
export const STYLES = [
  { name: "apa", title: "APA", file: "apa.csl" },
  { name: "chicago-author-date", title: "Chicago, author-date", file: "chicago-author-date.csl" },
  {
    name: "chicago-notes-bibliography",
    title: "Chicago, notes and bibliography",
    file: "chicago-notes-bibliography.csl",
  },
  { name: "harvard-cite-them-right", title: "Harvard (Cite Them Right)", file: "harvard-cite-them-right.csl" },
  { name: "ieee", title: "IEEE", file: "ieee.csl" },
  { name: "modern-language-association", title: "MLA", file: "modern-language-association.csl" },
  { name: "nature", title: "Nature", file: "nature.csl" },
  // The project renamed "vancouver" to "nlm-citation-sequence".
  { name: "vancouver", title: "Vancouver (NLM)", file: "nlm-citation-sequence.csl" },
];
