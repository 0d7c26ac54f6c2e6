/// The newsroom's words as records: stories and what they are made of. No I/O.
@NullMarked
package org.galley.story;

import org.jspecify.annotations.NullMarked;
