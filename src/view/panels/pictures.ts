/** Pictures of the scenarios' own maps, by scenario; `npm run pictures` paints them. */

const files: Record<string, string> = import.meta.glob('/assets/pictures/*.webp', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const pictures = new Map(
  Object.entries(files).map(([path, url]) => [path.replace(/^.*\/|\.webp$/g, ''), url]),
);

/** A data address, or nothing where the scenario came from a file. */
export const pictureOf = (scenario: string): string | undefined => pictures.get(scenario);
