/** The files of a folder are listed in batches; an empty one ends the list. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** Dropped files. A folder gives the files directly in it, by their names; its subfolders are ignored. */
export const filesIn = async (dropped: DataTransfer | null): Promise<readonly File[]> => {
  // The entries exist only during the event, so all are requested before the first wait.
  const entries = [...(dropped?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const files = [...(dropped?.files ?? [])];
  const folders = entries.filter((entry) => entry !== null).filter(isFolder);
  if (folders.length === 0) return files;
  const names = new Set(folders.map(({ name }) => name));
  const inside = (await Promise.all(folders.map(entriesOf))).flat().filter(isFile);
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...files.filter(({ name }) => !names.has(name)), ...(await Promise.all(inside.map(fileOf)))];
};
