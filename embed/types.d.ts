// What the loader's parts hand to each other.

/** The views that stand in a page, as the program gives them. */
export interface Views {
  /** Changes what an attribute says; without a value, as if it were absent. */
  set(attribute: string, value?: string): void;
  /** What is shown, as the hash of a link. */
  location(): string;
  /** Takes the views out. */
  unmount(): void;
}

/** What one start of an element came to. */
export interface Life {
  views?: Views;
  /** Attributes that were changed in this moment. */
  changed?: Record<string, string | null>;
  /** Tells of what goes wrong later. */
  fail?: (event: any) => void;
  /** Whether it has failed. */
  over?: boolean;
}

/** `<budget-disclosure>`. */
export interface DisclosureElement extends HTMLElement {
  _life?: Life;
  /** What was shown before the element was taken out. */
  _location?: string;
}

/** An error with a code of `bd-error`. */
export interface CodedError extends Error {
  code?: string;
}

/** A place in a view by which it is found again. */
export interface Mark {
  key: string;
  element: HTMLElement;
  top: number;
}

declare global {
  interface Window {
    /** What all copies of the loader on one page share. */
    __budget_disclosure?: Record<string, any>;
    __budget_disclosure_resize?: boolean;
    /** What loaded scripts leave: `run` in load.js names it. */
    [left: `__budget_disclosure_${string}`]: any;
  }
  interface HTMLIFrameElement {
    __budget_disclosure_steps?: number;
    __budget_disclosure_resized?: number;
  }
}
