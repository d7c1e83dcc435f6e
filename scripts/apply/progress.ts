/** Tells a person which cluster is at which step, line by line, while apply works. */
export interface Progress {
  /** One line about one cluster. */
  step(cluster: string, text: string): void;
  /** A part of the run; in GitLab its lines can be folded away. */
  section<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
}

/** Progress on a stream; with `gitlab` between the section markers that GitLab's job log folds (GitLab manual, "Job logs"). */
export function lineProgress(options: {
  readonly tell: (text: string) => void;
  readonly gitlab: boolean;
  readonly now: () => Date;
}): Progress {
  const { tell, gitlab, now } = options;
  const mark = (edge: 'start' | 'end', title: string): string => {
    const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '_');
    return `\u001b[0Ksection_${edge}:${Math.floor(now().getTime() / 1000)}:${name}\r\u001b[0K`;
  };
  return {
    step: (cluster, text) => tell(`  ${cluster}: ${text}`),
    section: async (title, work) => {
      tell(gitlab ? `${mark('start', title)}${title}` : title);
      try {
        return await work();
      } finally {
        if (gitlab) tell(mark('end', title));
      }
    },
  };
}
