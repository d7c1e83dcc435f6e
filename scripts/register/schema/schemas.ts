import cluster from '../../../schemas/cluster.schema.json' with { type: 'json' };
import component from '../../../schemas/component.schema.json' with { type: 'json' };
import deploymentRuntime from '../../../schemas/product/deployment-runtime.schema.json' with { type: 'json' };
import environment from '../../../schemas/product/environment.schema.json' with { type: 'json' };
import pipelineRuntime from '../../../schemas/product/pipeline-runtime.schema.json' with { type: 'json' };
import project from '../../../schemas/product/project.schema.json' with { type: 'json' };
import tenant from '../../../schemas/tenant.schema.json' with { type: 'json' };

/** The JSON Schemas of the files that are read. */
export const schemas = {
  cluster,
  component,
  tenant,
  environment,
  deploymentRuntime,
  pipelineRuntime,
  project,
} as const;

/** What a schema is of. */
export type SchemaName = keyof typeof schemas;
