/** How the commit to apply stands to one that was recorded before. */
export type Relation = 'same' | 'newer' | 'older' | 'unrelated';
