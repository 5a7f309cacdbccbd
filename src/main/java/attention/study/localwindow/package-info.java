/**
 * What lesson 08 trains: readers that look around their own place, and readers that have to find
 * out where to look. Start reading at {@link attention.study.localwindow.NearestCopy}.
 */
@NullMarked
package attention.study.localwindow;

import org.jspecify.annotations.NullMarked;
