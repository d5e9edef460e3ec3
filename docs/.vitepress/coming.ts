/** Pages that other changes bring. A link to one of them is no dead link; whoever merges the last of them empties this list. */
export const coming: readonly string[] = [];
