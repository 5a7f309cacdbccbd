/**
 * The trainings of lesson 16: generated logs of a watchman, read by windows of three words, with
 * attention before the convolution, after it, in place of pooling, and without. It may import the
 * core up to {@code attention.train}, and how studies are run. Start reading at {@link
 * attention.study.cnnattention.WatchStudy}.
 */
@NullMarked
package attention.study.cnnattention;

import org.jspecify.annotations.NullMarked;
