/**
 * The map of lesson 20: the five questions that every attention of this workbook answers, each with
 * its parts, and what comes of any five of them on one shelf of books. It may import the core up to
 * {@code attention.train}. Start reading at {@link attention.study.themap.TheMap}.
 */
@NullMarked
package attention.study.themap;

import org.jspecify.annotations.NullMarked;
