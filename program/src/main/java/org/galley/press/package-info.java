/// Prints the site: every page, feed and sitemap is a pure function of its key and one state of the
/// site.
@NullMarked
package org.galley.press;

import org.jspecify.annotations.NullMarked;
