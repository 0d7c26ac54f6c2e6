/// What is being written: manuscripts, how two of them differ, and what stands between one and its
/// publication. Nothing here is public.
@NullMarked
package org.galley.manuscript;

import org.jspecify.annotations.NullMarked;
