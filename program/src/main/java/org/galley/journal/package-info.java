/// The append-only journal: entries, documents, their exact bytes, and the storage contract.
@NullMarked
package org.galley.journal;

import org.jspecify.annotations.NullMarked;
