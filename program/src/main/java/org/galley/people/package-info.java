/// Who works at the desk, what each may do, and how they show who they are.
@NullMarked
package org.galley.people;

import org.jspecify.annotations.NullMarked;
