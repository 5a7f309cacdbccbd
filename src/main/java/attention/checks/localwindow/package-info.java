/**
 * The checks of lesson 08: windows, and attention inside them.
 *
 * <p>May import the engine, contracts and the core's masks. Start reading at {@link
 * attention.checks.localwindow.WindowMaskCheck}.
 */
@NullMarked
package attention.checks.localwindow;

import org.jspecify.annotations.NullMarked;
