// The way to the worker, which does all that takes time.

import { find } from './element.js';

/** A defect in the worker; it cannot be used again. */
export class Crash extends Error {}

/** Somebody ended the worker, for what it was doing took too long. */
export class Cancelled extends Error {}

/** A worker with a studio of its own. */
export class Desk {
  constructor() {
    this.waiting = new Map();
    this.lastId = 0;
    const script = new Blob([find('#worker-script').textContent], { type: 'text/javascript' });
    const address = URL.createObjectURL(script);
    this.worker = new Worker(address);
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = () => this.fail(new Crash());
    this.started = this.ask('start', {
      module: find('#worker-module').textContent,
      site: find('#site').textContent,
    });
  }

  /**
   * Asks the worker for something.
   *
   * @param {string} method
   * @param {object} [options]
   * @param {(progress: { done: number, total: number }) => void} [progress]
   * @returns {Promise<any>} rejects with a text for people, or a Crash
   */
  ask(method, options = {}, progress = () => {}) {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, progress });
      this.worker.postMessage({ id, method, options });
    });
  }

  /** Ends the worker. What it was asked for is rejected as cancelled. */
  close() {
    this.worker.terminate();
    this.fail(new Cancelled());
  }

  hear({ id, answer, error, progress }) {
    const call = this.waiting.get(id);
    if (!call) return;
    if (progress) {
      call.progress(progress);
      return;
    }
    this.waiting.delete(id);
    if (error === undefined) call.resolve(answer);
    else call.reject(error === null ? new Crash() : error);
  }

  fail(error) {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
