/// Archives and exports become items: one importer for each format.
@NullMarked
package org.galley.intake;

import org.jspecify.annotations.NullMarked;
