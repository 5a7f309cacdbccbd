/**
 * The trainings of lesson 15: small texts about a library, read by a cell that goes from word to
 * word, with attention over its states and without. It may import the core up to {@code
 * attention.train}, and how studies are run. Start reading at {@link
 * attention.study.lstmattention.TextReading}.
 */
@NullMarked
package attention.study.lstmattention;

import org.jspecify.annotations.NullMarked;
