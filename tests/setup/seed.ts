// Properties are tried on the same values each time.
import fc from 'fast-check';

fc.configureGlobal({ seed: 2025 });
