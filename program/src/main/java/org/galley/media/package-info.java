/// Pictures and other files by digest.
@NullMarked
package org.galley.media;

import org.jspecify.annotations.NullMarked;
