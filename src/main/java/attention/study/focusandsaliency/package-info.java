/**
 * The trainings of lesson 11: who finds the asked sign in a street, with a question and without. It
 * may import the core up to {@code attention.train}, and how studies are run. Start reading at
 * {@link attention.study.focusandsaliency.Street}, then {@link
 * attention.study.focusandsaliency.StreetReader}.
 */
@NullMarked
package attention.study.focusandsaliency;

import org.jspecify.annotations.NullMarked;
