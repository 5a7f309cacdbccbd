/**
 * What is learned: parameters, the layers that models are made of, and their text form. It may
 * import the packages from {@code attention.matrix} to {@code attention.variant}, and the
 * contracts. Start reading at {@link attention.model.Linear}, then {@link
 * attention.model.EncoderBlock}.
 */
@NullMarked
package attention.model;

import org.jspecify.annotations.NullMarked;
