/**
 * What is learned: parameters, and the layers that models are made of. It may import the packages
 * from {@code attention.matrix} to {@code attention.variant}. Start reading at {@link
 * attention.model.Model}.
 */
@NullMarked
package attention.model;

import org.jspecify.annotations.NullMarked;
