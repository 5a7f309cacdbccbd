/**
 * The core against golden data: values and gradients that PyTorch computed. It may import the core;
 * nothing imports it. Start reading at {@link attention.golden.GoldenTest}; the data are made by
 * {@code src/test/golden/make_golden.py}.
 */
@NullMarked
package attention.golden;

import org.jspecify.annotations.NullMarked;
