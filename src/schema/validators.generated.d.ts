// The shape of the compiled validators that scripts/generate.mjs writes.
interface Validator {
  (data: unknown): boolean;
  errors?: { keyword: string; instancePath: string; schemaPath: string; params: Record<string, unknown> }[] | null;
}
export const validateCase: Validator;
export const validateProfile: Validator;
export const validateFacts: Validator;
