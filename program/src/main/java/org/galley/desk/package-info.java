/// What people do that changes the site: one class for each act.
@NullMarked
package org.galley.desk;

import org.jspecify.annotations.NullMarked;
