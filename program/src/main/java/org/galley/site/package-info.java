/// What the journal adds up to: which stories are live, where, and in which lists.
@NullMarked
package org.galley.site;

import org.jspecify.annotations.NullMarked;
