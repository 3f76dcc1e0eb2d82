// What the fixtures of the tests are, and what tests leave in the window of a page.

import type {
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
  TestType,
} from '@playwright/test';
import type { serve } from './server.mjs';

type ServeOptions = Parameters<typeof serve>[0];

type Test<Own, Worker> = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & Own,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & Worker
>;

export interface Problems {
  /** Console errors, uncaught exceptions and requests to other origins. */
  problems: string[];
}

export interface Site {
  /** The address of the finished site. */
  site: string;
}

export interface Host {
  /** Serves a site and tells its address. */
  host(options?: ServeOptions): Promise<string>;
}

export interface Open {
  /** Serves a host page and goes there. */
  open(name: string, options?: ServeOptions & { path?: string }): Promise<string>;
}

export interface File {
  /** The address of the page as a file. */
  file: string;
}

export interface Pasted {
  /** The site that a snippet is for, and a page on it that can be filled. */
  pasted: { url: string; paste(html: string): void };
}

export type SiteTest = Test<Problems & Host, Site>;
export type HostTest = Test<Problems & Host & Open, Site>;
export type FileTest = Test<Problems & Host & File, Site>;
export type SnippetTest = Test<Problems & Host & Pasted, Site>;

declare global {
  interface DocumentEventMap {
    'bd-ready': CustomEvent;
    'bd-state': CustomEvent;
    'bd-select': CustomEvent;
    'bd-error': CustomEvent;
  }

  interface PerformanceEntry {
    /** How far content jumped, of a layout shift. */
    value?: number;
  }

  interface Window {
    element?: Element;
    events?: { name: string; detail: Record<string, any> }[];
    highest?: number;
    memory?: WebAssembly.Memory;
    places?: number[];
    refused?: string[];
    root?: Element;
    routed?: string[];
    shift?: number;
    times?: { shift: number; figure?: number; usable?: number };
    told?: { code: string; message: string; works: boolean };
  }
}
