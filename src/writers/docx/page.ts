// The page: A4 with the margins of an office letter. All measures in twentieths of a point (twips).

export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1531, right: 1418, bottom: 1418, left: 1418, header: 709, footer: 567 },
} as const;

/** The width of the text. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
