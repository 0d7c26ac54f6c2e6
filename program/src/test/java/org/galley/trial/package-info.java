/// A small newspaper for tests, with a settable clock and parts that fail on demand.
@NullMarked
package org.galley.trial;

import org.jspecify.annotations.NullMarked;
