/// Tells a WebSub hub which feeds have changed.
@NullMarked
package org.galley.hub;

import org.jspecify.annotations.NullMarked;
