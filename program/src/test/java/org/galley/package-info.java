/// Tests of the program as a whole.
@NullMarked
package org.galley;

import org.jspecify.annotations.NullMarked;
