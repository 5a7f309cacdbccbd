/**
 * What readers see: tables, charts, heat maps and step views, each with a text of its own.
 *
 * <p>May import {@code words} and every package of the core, and is the only one that knows
 * Tablesaw and XChart. Start reading at {@link attention.show.Show}, which turns any value into a
 * {@link attention.show.Shown}.
 */
@NullMarked
package attention.show;

import org.jspecify.annotations.NullMarked;
