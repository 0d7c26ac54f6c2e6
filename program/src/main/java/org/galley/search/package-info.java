/// Finds stories by their words: an index beside the journal names candidates, and checked
/// documents decide.
@NullMarked
package org.galley.search;

import org.jspecify.annotations.NullMarked;
