/**
 * The training of lesson 17: a day's visits to a library, read by attention that is told in
 * different ways where a name stands, or not at all. It may import the core up to {@code
 * attention.train}, and how studies are run. Start reading at {@link
 * attention.study.positions.PositionStudy}.
 */
@NullMarked
package attention.study.positions;

import org.jspecify.annotations.NullMarked;
