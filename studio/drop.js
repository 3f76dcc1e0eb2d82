// Files that are chosen, or dropped anywhere on the page.

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} curtain shown while files hover over the page
 * @param {(files: File[]) => void} take
 */
export function letFilesBeDropped(input, curtain, take) {
  input.addEventListener('change', () => {
    const chosen = Array.from(input.files || []);
    // The same file may be chosen again after it was corrected.
    input.value = '';
    if (chosen.length) take(chosen);
  });
  const hasFiles = ({ dataTransfer }) => dataTransfer && Array.from(dataTransfer.types).includes('Files');
  const on = (name, act) =>
    document.addEventListener(name, (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      act(event);
    });
  on('dragenter', () => (curtain.hidden = false));
  on('dragover', ({ dataTransfer }) => (dataTransfer.dropEffect = 'copy'));
  on('drop', ({ dataTransfer }) => {
    curtain.hidden = true;
    const dropped = Array.from(dataTransfer.files);
    if (dropped.length) take(dropped);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) curtain.hidden = true;
  });
}
