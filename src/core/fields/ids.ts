// What other parts of core need to know of a configuration without knowing the list of its knobs.

export type TaskKind = 'regression' | 'binary' | 'multiclass';

export type OptimizerId = 'sgd' | 'momentum' | 'adam' | 'adamw';

export type Activation = 'tanh' | 'relu' | 'sigmoid' | 'linear' | 'gelu';

export type Initialiser = 'glorot' | 'he' | 'lecun' | 'pytorch';
