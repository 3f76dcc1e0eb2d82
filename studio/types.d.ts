// What the worker answers; `crates/studio-worker` says what each part means.

/** A place in a document: a part of a paragraph or cell. */
export interface Place {
  entry: number;
  line: number;
  cell: number;
  start: number;
  end: number;
  name: string;
  words: string;
  find: string;
}

/** Something that was understood. */
export interface Understood {
  name: string;
  value: string;
  place: Place | null;
}

/** What was understood of a document. */
export interface Summary {
  sections: Understood[];
  figures: Understood[];
  figure_count: number;
  projects: Understood[];
  project_count: number;
  indicator_count: number;
  procurement_count: number;
  procurement: Understood[];
  procurement_total: Understood | null;
  asset_count: number;
  institution_count: number;
  term_count: number;
}

/** The kinds of issues, by which `words.js` names them. */
export type IssueKind = keyof typeof import('./words.js').KINDS;

/** Something to look at. */
export interface Issue {
  title: string;
  subject: string;
  equation: string;
  note: string;
  places: Place[];
}

/** The issues that one rule found, of which long lists are cut off; without a title those of the reader. */
export interface RuleIssues {
  title: string;
  reason: string;
  count: number;
  listed: Issue[];
}

/** The issues of a kind. */
export interface IssueGroup {
  kind: IssueKind;
  count: number;
  rules: RuleIssues[];
}

/** A document, in short. */
export interface EntryOverview {
  department: string;
  year: number;
  file: string;
  built_in: boolean;
  lost: number;
  differs: number;
  doubtful: number;
}

/** What no document says of its publication. */
export interface Publication {
  publisher?: string;
  published?: string;
  original?: string;
  url?: string;
  licence?: string;
}

/** What the data of an earlier publication say of it. */
export interface Known {
  publication: Publication;
  year: number;
}

/** A place that is marked in the document. */
export interface MarkedPlace {
  place: Place;
  kind: IssueKind;
  issue: Issue;
}

/** Lines of a document that follow each other. */
export interface Chunk {
  from: number;
  total: number;
  lines: (ShownParagraph | ShownRow)[];
}

export interface ShownParagraph {
  kind: 'paragraph';
  number: number;
  text: string;
}

export interface ShownRow {
  kind: 'row';
  number: number;
  table: number;
  cells: { text: string; columns: number }[];
}

/** A way to ask the worker. */
export interface Asks {
  ask(method: string, options?: object, progress?: (progress: { done: number; total: number }) => void): Promise<any>;
}

declare global {
  /** The worker's own bindings. */
  const wasm_bindgen: any;

  /** Only workers may read files at once. */
  class FileReaderSync {
    readAsArrayBuffer(file: Blob): ArrayBuffer;
  }
}
