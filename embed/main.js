/*
 * embed.js: defines <budget-disclosure>, and takes over the static content of the project's own pages.
 * Static content is hidden only when the widget stands in its place; wherever anything fails, it
 * stays, with a note for the people who run the site.
 *
 * <script defer src="embed.js"></script>                 defines the element
 * <script async src="embed.js" data-page="ID"></script>  takes over the page's element of that id
 *
 * The whole loader is written in the JavaScript of 2009, so that it parses everywhere.
 */
import { define } from './element.js';
import { takeOver } from './page.js';
import { script } from './place.js';

// A script that is not a classic one knows nothing of its place.
if (script && 'Promise' in window && 'fetch' in window) {
  takeOver(script.getAttribute('data-page'));
  define();
}
