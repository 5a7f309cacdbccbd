/**
 * What lesson 09 trains: who needs which projections, a place read from a mask, a reader that looks
 * ahead, votes with padding, and a question from outside. Start reading at {@link
 * attention.study.selfandgeneral.OtherVolume}.
 */
@NullMarked
package attention.study.selfandgeneral;

import org.jspecify.annotations.NullMarked;
