/// The storage contracts on SQLite and PostgreSQL.
@NullMarked
package org.galley.store;

import org.jspecify.annotations.NullMarked;
