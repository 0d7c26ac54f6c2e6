/// The public HTTP server.
@NullMarked
package org.galley.stand;

import org.jspecify.annotations.NullMarked;
