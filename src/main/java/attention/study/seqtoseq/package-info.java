/**
 * The trainings of lesson 14: a small English–Chinese corpus whose alignment is known, dates in
 * many spellings, and digits to copy. A {@code Translation} says what is trained and how, a {@code
 * Translator} is the model at work. Each measures the same model twice, under teacher forcing and
 * running freely, and compares where it looks with where the words come from.
 */
@NullMarked
package attention.study.seqtoseq;

import org.jspecify.annotations.NullMarked;
