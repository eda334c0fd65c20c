import type { Tab } from './driver.ts';

/** From now on a file that the page saves is caught where the browser would take it over; see `savedFile`. */
export function catchFiles(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => {
        document.body.dataset.file = text;
      });
      return make(file);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      document.body.dataset.fileName = this.download;
    };
  });
}

/** The file that the page saved last, once it has saved one. */
export async function savedFile(tab: Tab): Promise<{ name: string; text: string }> {
  const text = await tab.waitFor(() => document.body.dataset.file);
  const name = await tab.evaluate(() => document.body.dataset.fileName);
  return { name: name ?? '', text: text ?? '' };
}

interface Given {
  text: string;
  /** How many blanks stand before it. */
  blanks?: number;
}

/** Chooses a file in the page's file field, as a person does in the window that the browser opens for it. */
export function chooseFile(tab: Tab, text: string, blanks = 0): Promise<void> {
  return tab.evaluate(
    ({ text, blanks = 0 }: Given) => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!field) throw new Error('There is no file field');
      const chosen = new DataTransfer();
      chosen.items.add(new File([' '.repeat(blanks), text], 'chosen.json'));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { text, blanks },
  );
}

/** Drops files where the page takes them. */
export function dropFiles(tab: Tab, ...texts: string[]): Promise<void> {
  return tab.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const text of dropped) dataTransfer.items.add(new File([text], 'dropped.json'));
    const place = document.querySelector('input[type="file"]')?.parentElement;
    for (const type of ['dragover', 'drop'])
      place?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, texts);
}
