import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import { GitLabClient } from './gitlab/gitlab-client.ts';
import { publishNote } from './gitlab/merge-request-note.ts';
import { noteJobIn, noteText, noteTokenIn, readJobFile } from './gitlab/note-job.ts';

/** The verb that shows a plan as the one note of a merge request. */
export const note = defineVerb({
  name: 'note',
  summary: "Write a plan as a note on this job's merge request, or update the note of an earlier run.",
  positionals: ['<file>'],
  options: {},
  details:
    'The file comes from "plan --format markdown". Reads NOTE_TOKEN, a project token with the scope api, and the\n' +
    'variables CI_API_V4_URL, CI_PROJECT_ID and CI_MERGE_REQUEST_IID of a GitLab job. Without NOTE_TOKEN it does nothing\n' +
    'and exits with 0. Exit code 2: not a job of a merge request, 3: GitLab rejected the note or did not respond.',
  async run(call) {
    const { environment, patience } = call;
    const [file = ''] = call.positionals;
    const token = noteTokenIn(environment);
    if (token === undefined) {
      call.tell('no note: NOTE_TOKEN is not set; the plan is in the artifacts of the job');
      return exitCodes.fine;
    }
    call.keepSecret(token);
    const { api, ...mergeRequest } = noteJobIn(environment);
    const text = noteText(await readJobFile(call, file, `"${file}" is a file that`), file, environment);
    const caFile = environment['CI_SERVER_TLS_CA_FILE'];
    const caPem = caFile ? await readJobFile(call, caFile, 'CI_SERVER_TLS_CA_FILE names a file that') : undefined;
    const client = new GitLabClient({ api, token, caPem, patience });
    try {
      const done = await publishNote(client, mergeRequest, call.redact(text));
      call.print(`note ${done} on merge request !${mergeRequest.iid}`);
      return exitCodes.fine;
    } finally {
      client.close();
    }
  },
});

if (import.meta.main) await runVerb(note);
