import type { ValidateFunction } from 'ajv';

export declare const cluster: ValidateFunction;
export declare const component: ValidateFunction;
export declare const tenant: ValidateFunction;
export declare const environment: ValidateFunction;
export declare const deploymentRuntime: ValidateFunction;
export declare const pipelineRuntime: ValidateFunction;
export declare const project: ValidateFunction;

/** Whether a value has the shape of a cluster file: what `cluster` says, in a fraction of the time. */
export declare const isCluster: (value: unknown) => boolean;
