/**
 * The check of lesson 20, The map: an attention of one's own, which has no right numbers.
 *
 * <p>May import the engine, contracts, {@code Matrix} and the core. Start reading at {@link
 * attention.checks.themap.OwnVariantCheck}.
 */
@NullMarked
package attention.checks.themap;

import org.jspecify.annotations.NullMarked;
